//! The network of the demo region: `demo-data/netwerk.csv`, the user first.

use serde::Deserialize;

use super::Broken;
use crate::domain::{Party, PersonFact};

const NETWORK: &[u8] = include_bytes!("../../demo-data/netwerk.csv");

#[derive(Deserialize)]
struct NetworkRow {
    naam: String,
    functie: String,
    partij: Party,
    organisatie: String,
    telefoon: String,
    mail: String,
}

/// What is recorded of everybody, in the order of the file.
pub fn people() -> Result<Vec<Vec<PersonFact>>, Broken> {
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(NETWORK);
    let facts = |row: NetworkRow| {
        vec![
            PersonFact::Name(row.naam),
            PersonFact::Function(row.functie),
            PersonFact::Party(row.partij),
            PersonFact::Organisation(row.organisatie),
            PersonFact::Phone(row.telefoon),
            PersonFact::Mail(row.mail),
        ]
    };
    reader.deserialize().map(|row| Ok(facts(row?))).collect()
}
