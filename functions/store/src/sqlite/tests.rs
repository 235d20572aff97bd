//! The contract, on a file and in memory; and what only this engine promises.

mod model;
mod promises;

mod on_a_file {
    use std::sync::Arc;

    use crate::sqlite::SqliteTable;
    use crate::table::Table;

    fn fresh() -> (tempfile::TempDir, Arc<dyn Table>) {
        let folder = tempfile::tempdir().unwrap();
        let table = SqliteTable::open(&folder.path().join("table.sqlite")).unwrap();
        (folder, Arc::new(table))
    }

    crate::contract_tests!(std::future::ready(fresh()));
}

mod in_memory {
    use std::sync::Arc;

    use crate::sqlite::SqliteTable;
    use crate::table::Table;

    fn fresh() -> ((), Arc<dyn Table>) {
        ((), Arc::new(SqliteTable::in_memory().unwrap()))
    }

    crate::contract_tests!(std::future::ready(fresh()));
}

/// The same rows with an index that knows of a write only later: whoever asks again sees it.
mod with_an_index_that_lags {
    use std::sync::Arc;

    use crate::sqlite::SqliteTable;
    use crate::table::Table;
    use crate::testing::Lagging;

    fn fresh() -> ((), Arc<dyn Table>) {
        let [rows, index] = [(); 2].map(|()| SqliteTable::in_memory().unwrap());
        ((), Arc::new(Lagging::new(rows, index)))
    }

    crate::contract_tests!(std::future::ready(fresh()));
}
