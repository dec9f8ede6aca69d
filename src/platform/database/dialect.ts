// Kysely on the SQLite that comes with Node. Kysely knows better-sqlite3: this gives Node's the same shape.
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';

/** The dialect for one open file. */
export function nodeSqlite(file: DatabaseSync): Dialect {
  return {
    createAdapter: () => new Adapter(),
    createDriver: () => new Driver({ database: asBetterSqlite(file) }),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

class Adapter extends SqliteAdapter {
  /** SQLite's tables can be made in a transaction; Kysely says no only for the sake of switching pragmas. */
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class Driver extends SqliteDriver {
  /** Takes its turn to write at the start: one that reads first and writes later fails if another wrote in between. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

/** The most statements kept prepared: more than the rooms have, so that none of theirs is prepared twice. */
const MOST_PREPARED = 500;

function asBetterSqlite(file: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, Statement>();
  return {
    close: () => file.close(),
    prepare(sql) {
      let statement = prepared.get(sql);
      if (!statement) {
        statement = shaped(file, sql);
        // Statements that are made up as they go, such as lists of any length, must not fill the memory.
        if (prepared.size >= MOST_PREPARED) prepared.clear();
        prepared.set(sql, statement);
      }
      return statement;
    },
  };
}

type Statement = ReturnType<SqliteDatabase['prepare']>;

function shaped(file: DatabaseSync, sql: string): Statement {
  const statement = file.prepare(sql);
  const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...values(parameters)),
    run: (parameters) => statement.run(...values(parameters)),
    // Read bit by bit: two readers of one statement would be in each other's way.
    iterate: (parameters) => file.prepare(sql).iterate(...values(parameters)),
  };
}
