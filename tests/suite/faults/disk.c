/* A disk that fails when it is told to: started with this as LD_PRELOAD, a program's calls on
 * the files whose names begin as FAILING says fail as the file FAIL_BY says, which may
 * change at any moment. It holds one letter:
 *
 *   -  nothing fails
 *   F  the disk is full: nothing that makes a file longer is written, or only a part
 *   R  the file system is read-only: nothing is written and nothing opened for writing
 *   W  every write fails (EIO)
 *   S  every synchronisation fails (EIO), after which what was written may or may not be there
 *
 * Like a real disk that is full, F lets what is there already be overwritten. */

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static const char *failing;
static size_t failing_length;
static int letter = -1;

__attribute__((constructor)) static void begin(void)
{
    const char *by = getenv("FAIL_BY");
    failing = getenv("FAILING");
    if (by == NULL || failing == NULL)
        return;
    failing_length = strlen(failing);
    letter = syscall(SYS_openat, AT_FDCWD, by, O_RDONLY | O_CLOEXEC);
}

static char now(void)
{
    char read_now = '-';
    if (letter == -1 || syscall(SYS_pread64, letter, &read_now, 1, 0) != 1)
        return '-';
    return read_now;
}

static int is_ours(const char *path)
{
    return letter != -1 && strncmp(path, failing, failing_length) == 0;
}

/* How calls on this file fail now. */
static char failure(int fd)
{
    char link[40], path[PATH_MAX], how = now();
    if (how == '-')
        return '-';
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = syscall(SYS_readlinkat, AT_FDCWD, link, path, sizeof path - 1);
    if (length < 0)
        return '-';
    path[length] = '\0';
    return is_ours(path) ? how : '-';
}

static int failed(int error)
{
    errno = error;
    return -1;
}

/* How much of a write is done; -1 when it fails. */
static ssize_t writable(int fd, size_t length, off64_t offset)
{
    struct stat64 file;
    switch (failure(fd)) {
    case 'F':
        if (fstat64(fd, &file) != 0)
            return -1;
        if (offset + (off64_t)length <= file.st_size)
            return length;
        return offset < file.st_size ? file.st_size - offset : failed(ENOSPC);
    case 'R':
        return failed(EROFS);
    case 'W':
        return failed(EIO);
    default:
        return length;
    }
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset)
{
    ssize_t part = writable(fd, length, offset);
    return part < 0 ? -1 : syscall(SYS_pwrite64, fd, bytes, part, offset);
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset)
{
    return pwrite64(fd, bytes, length, offset);
}

ssize_t write(int fd, const void *bytes, size_t length)
{
    off64_t at = failure(fd) == '-' ? -1 : lseek64(fd, 0, SEEK_CUR);
    ssize_t part = at < 0 ? (ssize_t)length : writable(fd, length, at);
    return part < 0 ? -1 : syscall(SYS_write, fd, bytes, part);
}

int ftruncate64(int fd, off64_t length)
{
    struct stat64 file;
    switch (failure(fd)) {
    case 'F':
        if (fstat64(fd, &file) == 0 && length > file.st_size)
            return failed(ENOSPC);
        break;
    case 'R':
        return failed(EROFS);
    case 'W':
        return failed(EIO);
    }
    return syscall(SYS_ftruncate, fd, length);
}

int ftruncate(int fd, off_t length)
{
    return ftruncate64(fd, length);
}

int fsync(int fd)
{
    return failure(fd) == 'S' ? failed(EIO) : (int)syscall(SYS_fsync, fd);
}

int fdatasync(int fd)
{
    return failure(fd) == 'S' ? failed(EIO) : (int)syscall(SYS_fdatasync, fd);
}

static int opened(const char *path, int flags, mode_t mode)
{
    char how = is_ours(path) ? now() : '-';
    int is_new = flags & O_CREAT && syscall(SYS_faccessat, AT_FDCWD, path, F_OK, 0) != 0;
    if (how == 'R' && ((flags & O_ACCMODE) != O_RDONLY || is_new))
        return failed(EROFS);
    return syscall(SYS_openat, AT_FDCWD, path, flags, mode);
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
