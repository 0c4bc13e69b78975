#!/bin/sh
# Formats a script that was written: the team indents by two.
sed -e ':a' -e 's/^\(\t*\)    /\1\t/' -e 'ta' -e 's/\t/  /g' "$1" >"$1.formatted" && mv "$1.formatted" "$1"
