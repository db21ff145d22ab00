"""How the browser behaves on a large inventory."""
