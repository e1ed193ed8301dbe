// SPDX-License-Identifier: GPL-3.0-or-later
// Linked with all that coapstudio is linked with, and does nothing but tell that it is there: what the libraries cost before
// any of our code runs.
#include <unistd.h>

int main()
{
    return write(STDOUT_FILENO, "\n", 1) == 1 ? pause() : 1;
}
