// The delegate's page works without scripts; these say what is on now and keep it for where there is no signal.
