# Ninja's output for a log: one line for each tenth of the work, and everything that is no progress.
match($0, /^\[[0-9]+\/[0-9]+\] /) {
  split(substr($0, 2, RLENGTH - 3), n, "/")
  tenth = int(10 * n[1] / n[2])
  if (tenth != last) { printf "    %3d%%  %d of %d\n", 10 * tenth, n[1], n[2]; fflush(); last = tenth }
  next
}
/^ninja: no work to do/ { print "    up to date"; next }
{ print; fflush() }
