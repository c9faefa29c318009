//! What is remembered of the decisions about a school's list, so that its next list asks less. Rows and mended cells
//! are not remembered: they are about pupils.

use super::cells;
use super::choices::Choices;
use super::headings::{self, Field, Kind};
use super::meaning::Meaning;
use super::table::Table;
use crate::domain::ListMemory;
use crate::domain::fold::fold;

/// In the place of a field's code: the column is left out.
const LEFT_OUT: &str = "";

/// What the decisions about a list leave for the next list of this school. What is remembered already (`before`) stays
/// where this list says nothing: headings that it does not have, words that are not in it.
pub fn remember(school: &str, table: &Table, choices: &Choices, before: Option<&ListMemory>) -> ListMemory {
    let mut memory = before.cloned().unwrap_or_default();
    memory.school = school.to_owned();
    let folded: Vec<String> = table.headings.iter().map(|heading| headings::fold(heading)).collect();
    memory.columns.retain(|(known, _)| !folded.contains(known));
    for (column, heading) in folded.into_iter().enumerate() {
        let is_bsn = table.headings.get(column).is_some_and(|heading| cells::holds_bsn(heading));
        let again = memory.columns.iter().any(|(known, _)| *known == heading);
        if let Some(chosen) = choices.column(column).filter(|_| !heading.is_empty() && !is_bsn && !again) {
            memory.columns.push((heading, chosen.what.map_or(LEFT_OUT, Field::code).to_owned()));
        }
    }
    for (field, value, chosen) in choices.values() {
        memory.values.retain(|(known, word, _)| !(known == field.code() && word == value));
        memory.values.push((field.code().to_owned(), value.to_owned(), chosen.what.code()));
    }
    memory
}

/// The decisions about earlier lists of the school that this list comes from: the one that was named, or the one that
/// its first row names.
pub fn recall(memories: &[ListMemory], table: &Table, school: Option<&str>) -> Choices {
    let named = || {
        let columns = headings::of_table(table, &Choices::default());
        let at = columns.iter().position(|column| column.kind == Kind::Take(Field::School))?;
        table.rows.iter().map(|row| row.cells.at(at)).find(|cell| !cell.trim().is_empty())
    };
    let above = table.above.iter().find_map(|above| above.school.as_deref());
    let school = school.or_else(named).or(above).unwrap_or_default();
    let known = memories.iter().find(|memory| fold(&memory.school) == fold(school));
    known.map(|memory| Choices::from_memory(memory, table)).unwrap_or_default()
}

impl Choices {
    /// The decisions of earlier lists that fit this one. Codes that this version does not know are passed over.
    pub fn from_memory(memory: &ListMemory, table: &Table) -> Self {
        let mut choices = Self::default();
        for (column, heading) in table.headings.iter().enumerate() {
            let folded = headings::fold(heading);
            let Some((_, code)) = memory.columns.iter().find(|(known, _)| *known == folded) else { continue };
            match Field::from_code(code) {
                Some(field) => choices.remember_column(column, Some(field)),
                None if code == LEFT_OUT => choices.remember_column(column, None),
                None => {}
            }
        }
        for (field, value, code) in &memory.values {
            let field = Field::from_code(field);
            if let Some((field, meaning)) =
                field.and_then(|field| Meaning::from_code(field, code).map(|meaning| (field, meaning)))
            {
                choices.remember_value(field, value, meaning);
            }
        }
        choices
    }
}
