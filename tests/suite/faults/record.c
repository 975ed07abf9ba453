/* Writes down what a program does to one SQLite database on the disk: started with this as
 * LD_PRELOAD, every write, cut, synchronisation, creation and deletion of the file that
 * RECORDED_DATABASE names, of its -wal and its -journal, and every synchronisation of their
 * folder, is appended to the file that RECORD_TO names. tests/suite/faults/journal.rs reads it.
 *
 * A record is a head of 16 bytes (what, which file, two zeros, the length of the bytes that
 * follow, and an offset) and these bytes. A write is recorded after it was done and a
 * synchronisation both before it begins and after it ended well: what stands before the
 * beginning is on the disk at the end.
 *
 * While the file that FAIL_BY names holds an S, synchronisations of these files fail (EIO), and
 * are recorded as such: what they were for is in memory and never gets to the disk. */

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { DATABASE = 0, LOG = 1, ROLLBACK = 2, FOLDER = 3, OTHER = -1 };

static const char *database;
static size_t database_length;
static char folder[PATH_MAX];
static int journal = -1;
static int letter = -1;
static uint32_t synchronisations;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

__attribute__((constructor)) static void begin(void)
{
    const char *to = getenv("RECORD_TO");
    database = getenv("RECORDED_DATABASE");
    if (to == NULL || database == NULL || strlen(database) >= sizeof folder)
        return;
    database_length = strlen(database);
    strcpy(folder, database);
    char *end = strrchr(folder, '/');
    if (end == NULL)
        return;
    *end = '\0';
    if (getenv("FAIL_BY") != NULL)
        letter = syscall(SYS_openat, AT_FDCWD, getenv("FAIL_BY"), O_RDONLY | O_CLOEXEC);
    journal = syscall(SYS_openat, AT_FDCWD, to, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
}

static int file_of(const char *path)
{
    if (journal == -1)
        return OTHER;
    if (strcmp(path, folder) == 0)
        return FOLDER;
    if (strncmp(path, database, database_length) != 0)
        return OTHER;
    const char *suffix = path + database_length;
    if (*suffix == '\0')
        return DATABASE;
    if (strcmp(suffix, "-wal") == 0)
        return LOG;
    return strcmp(suffix, "-journal") == 0 ? ROLLBACK : OTHER;
}

/* A file that was deleted has another name in /proc, and is none of ours any more. */
static int file_at(int fd)
{
    char link[40], path[PATH_MAX];
    if (journal == -1 || fd < 0)
        return OTHER;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = syscall(SYS_readlinkat, AT_FDCWD, link, path, sizeof path - 1);
    if (length < 0)
        return OTHER;
    path[length] = '\0';
    return file_of(path);
}

static void record(char what, int file, uint64_t offset, const void *bytes, uint32_t length)
{
    char head[16] = {what, (char)file};
    memcpy(head + 4, &length, 4);
    memcpy(head + 8, &offset, 8);
    struct iovec parts[2] = {{head, sizeof head}, {(void *)bytes, length}};
    pthread_mutex_lock(&lock);
    long done = syscall(SYS_writev, journal, parts, length == 0 ? 1 : 2);
    pthread_mutex_unlock(&lock);
    /* A record with a hole would make every image a lie. */
    if (done != (long)sizeof head + length)
        abort();
}

static ssize_t written(int fd, const void *bytes, ssize_t done, off64_t offset)
{
    int file = done > 0 ? file_at(fd) : OTHER;
    if (file >= DATABASE && file <= ROLLBACK)
        record('W', file, offset, bytes, done);
    return done;
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset)
{
    return written(fd, bytes, syscall(SYS_pwrite64, fd, bytes, length, offset), offset);
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset)
{
    return pwrite64(fd, bytes, length, offset);
}

ssize_t write(int fd, const void *bytes, size_t length)
{
    ssize_t done = syscall(SYS_write, fd, bytes, length);
    off64_t end = done > 0 && file_at(fd) != OTHER ? lseek64(fd, 0, SEEK_CUR) : -1;
    return end < done ? done : written(fd, bytes, done, end - done);
}

int ftruncate64(int fd, off64_t length)
{
    int done = syscall(SYS_ftruncate, fd, length);
    int file = file_at(fd);
    if (done == 0 && file >= DATABASE && file <= ROLLBACK)
        record('T', file, length, NULL, 0);
    return done;
}

int ftruncate(int fd, off_t length)
{
    return ftruncate64(fd, length);
}

static int synchronise(int fd, long call)
{
    int file = file_at(fd);
    uint64_t which = (uint64_t)getpid() << 32 | __atomic_add_fetch(&synchronisations, 1, __ATOMIC_RELAXED);
    if (file != OTHER)
        record('S', file, which, NULL, 0);
    char now = '-';
    if (file != OTHER && letter != -1 && syscall(SYS_pread64, letter, &now, 1, 0) == 1 && now == 'S') {
        record('X', file, which, NULL, 0);
        errno = EIO;
        return -1;
    }
    int done = syscall(call, fd);
    if (file != OTHER && done == 0)
        record('E', file, which, NULL, 0);
    return done;
}

int fsync(int fd)
{
    return synchronise(fd, SYS_fsync);
}

int fdatasync(int fd)
{
    return synchronise(fd, SYS_fdatasync);
}

static int opened(const char *path, int flags, mode_t mode)
{
    int file = flags & O_CREAT ? file_of(path) : OTHER;
    int is_new = file != OTHER && syscall(SYS_faccessat, AT_FDCWD, path, F_OK, 0) != 0;
    int fd = syscall(SYS_openat, AT_FDCWD, path, flags, mode);
    if (is_new && fd >= 0)
        record('C', file, 0, NULL, 0);
    return fd;
}

int open64(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, int) : 0;
    va_end(rest);
    return opened(path, flags | O_LARGEFILE, mode);
}

int open(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, int) : 0;
    va_end(rest);
    return opened(path, flags, mode);
}

int unlink(const char *path)
{
    int done = syscall(SYS_unlinkat, AT_FDCWD, path, 0);
    int file = file_of(path);
    if (done == 0 && file != OTHER)
        record('U', file, 0, NULL, 0);
    return done;
}

int rename(const char *from, const char *to)
{
    int done = syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
    if (done == 0 && (file_of(from) != OTHER || file_of(to) != OTHER))
        record('R', file_of(to) == OTHER ? file_of(from) : file_of(to), 0, NULL, 0);
    return done;
}
