#!/usr/bin/env bash
# Builds all there is to build; what run.sh and test.sh begin with. Usage: scripts/build.sh PART...
# (the parts of scripts/setup-debian.sh)
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/common.sh
build_everything "$@"
