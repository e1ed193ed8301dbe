// SPDX-License-Identifier: GPL-3.0-or-later
// Linked with all that coapstudio is linked with, and does nothing: what the libraries cost before any of our code runs.
#include <unistd.h>

int main(int argc, char **)
{
    if (argc > 1)
        pause();
}
