/* A disk that is slow to synchronise: adds KANSO_FSYNC_DELAY_MS milliseconds to every fsync and
 * fdatasync of a program that is started with this as LD_PRELOAD. benches/README.md says how. */

#define _GNU_SOURCE
#include <errno.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static void wait_for_disk(void)
{
    const char *text = getenv("KANSO_FSYNC_DELAY_MS");
    long milliseconds = text == NULL ? 0 : strtol(text, NULL, 10);
    if (milliseconds <= 0)
        return;
    struct timespec left = {milliseconds / 1000, milliseconds % 1000 * 1000000};
    while (nanosleep(&left, &left) == -1 && errno == EINTR)
        ;
}

int fsync(int fd)
{
    wait_for_disk();
    return syscall(SYS_fsync, fd);
}

int fdatasync(int fd)
{
    wait_for_disk();
    return syscall(SYS_fdatasync, fd);
}
