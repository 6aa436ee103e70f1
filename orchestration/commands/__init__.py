"""What the subcommands of `fangzhi` do: a module each, named after it and imported when it is called; and how they speak."""
