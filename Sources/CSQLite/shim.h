#include <sqlite3.h>

// sqlite3_config takes a variable number of arguments, which Swift cannot call. No count of the memory in use: it costs a
// lock at every allocation, and nobody asks for it. To be called before the first connection; too late it does nothing.
static inline void jinjiang_without_memory_statistics(void) { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }

// sqlite3_db_config, too. Says what became of it: 1 where foreign keys are enforced, 0 where not.
static inline int jinjiang_enforce_foreign_keys(sqlite3 *connection, int enforced) {
  int result = -1;
  sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_FKEY, enforced, &result);
  return result;
}
