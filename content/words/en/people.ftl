# Words of joining, cards, "everything about me" and the map of a network. The questions themselves stand in forms.ftl.

## Above every page of somebody in a group

here-safe = This does not feel right
here-done = I am done
