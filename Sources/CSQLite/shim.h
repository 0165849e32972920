#include <sqlite3.h>

// sqlite3_config takes a variable number of arguments, which Swift cannot call. No count of the memory in use: it costs a
// lock at every allocation, and nobody asks for it. To be called before the first connection; too late it does nothing.
static inline void jinjiang_without_memory_statistics(void) { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }
