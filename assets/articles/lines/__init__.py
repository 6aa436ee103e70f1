"""Lines: what each line of a page is taken for, by its words and shape, and by its neighbours."""
