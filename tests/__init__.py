"""The tests mirror ``assets`` and ``orchestration``; they read like a specification of each."""
