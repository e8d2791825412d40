/** Key of the advisory lock under which migrations run; any fixed number of our own will do. */
export const MIGRATION_LOCK_KEY = 7_233_101;
