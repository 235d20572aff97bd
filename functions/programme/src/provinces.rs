//! Where a group is: the twelve provinces of the Netherlands, and everywhere else.
//!
//! Said by whoever makes a group. Nobody's own province is ever asked.

use crate::choice;

choice! {
    /// Where a group is.
    Province {
        Drenthe = "drenthe", Flevoland = "flevoland", Friesland = "friesland", Gelderland = "gelderland",
        Groningen = "groningen", Limburg = "limburg", NoordBrabant = "noord_brabant", NoordHolland = "noord_holland",
        Overijssel = "overijssel", Utrecht = "utrecht", Zeeland = "zeeland", ZuidHolland = "zuid_holland",
        /// Outside the Netherlands, or made before this was asked.
        Elsewhere = "elsewhere",
    }
}
