//! The name in a row.

use super::Required;
use super::columns::ColumnsOfNames;
use super::fault::Wrong;
use super::named::{is_garbled, is_other_name, join};
use super::read::Reader;
use crate::domain::{Fact, NamePart};
use crate::import::cells::{self, Name, NameFault, Swapped};
use crate::import::headings::Field;

impl Reader<'_> {
    /// Reads it.
    pub(super) fn name(&mut self, is_reencoded: bool) {
        let [given, prefix, family, full] =
            [Field::GivenName, Field::NamePrefix, Field::FamilyName, Field::FullName]
                .map(|field| self.cell(field));
        let field = if family.is_empty() && !full.is_empty() { Field::FullName } else { Field::FamilyName };
        let shown = if field == Field::FullName { full.clone() } else { family.clone() };
        let own_given = !given.is_empty();
        if self.is_swapped(&given, &family) {
            return self.fault(Field::GivenName, given, Wrong::Swapped);
        }
        let name = match join(given, prefix, (&family, &full), &self.columns.orders(Field::FullName).names) {
            Ok(name) => name,
            Err(why) => {
                let wrong = match why {
                    _ if shown.is_empty() => Wrong::Missing(Required::Name),
                    NameFault::Half => Wrong::HalfAName,
                    NameFault::Nobody => Wrong::NobodysName,
                    NameFault::WhichIsWhich => Wrong::WhichIsWhich,
                };
                let field = if self.columns.position(field).is_some() { field } else { Field::FullName };
                self.fault(field, shown, wrong);
                return;
            }
        };
        let name = Name {
            given: self.small(name.given, if own_given { Field::GivenName } else { field }),
            family: self.small(name.family, field),
            ..name
        };
        if [&name.given, &name.family].into_iter().any(|part| is_garbled(part)) {
            self.fault(field, shown, Wrong::Garbled);
        } else if is_reencoded && !name.family.is_ascii() {
            self.remark(field, shown, Wrong::Reencoded);
        } else if is_reencoded && !name.given.is_ascii() {
            let (field, shown) =
                if own_given { (Field::GivenName, name.given.clone()) } else { (field, shown) };
            self.remark(field, shown, Wrong::Reencoded);
        }
        if own_given && !family.is_empty() && is_other_name(&full, &family) {
            self.fault(Field::FullName, full, Wrong::OtherName);
        }
        self.other_names(&name, field);
        self.set(NamePart::new(&name.given).map(Fact::GivenName));
        self.set(NamePart::new(&name.prefix).map(Fact::NamePrefix));
        self.set(NamePart::new(&name.family).map(Fact::FamilyName));
    }

    /// Whether a family name stands where the given name should: in this row, or by all rows of the list.
    fn is_swapped(&self, given: &str, family: &str) -> bool {
        let tells = cells::is_swapped(given, family);
        match self.columns.names() {
            ColumnsOfNames::Chosen => false,
            ColumnsOfNames::AsNamed => tells == Some(Swapped::Surely),
            ColumnsOfNames::Swapped => tells != Some(Swapped::Not),
        }
    }

    /// Columns with a name that are not taken, and say another one than the name that is.
    fn other_names(&mut self, name: &Name, field: Field) {
        let family = format!("{} {}", name.prefix, name.family);
        for at in self.columns.others_named().to_vec() {
            let cell = self.cells.get(at).cloned().unwrap_or_default();
            if is_other_name(&cell, family.trim()) {
                let taken = self.columns.heading(field).unwrap_or_default().to_owned();
                self.fault_at(at, cell, Wrong::OtherNameThan { taken });
            }
        }
    }

    /// A name in small letters where it stood in capitals.
    fn small(&mut self, name: String, field: Field) -> String {
        let Some(small) = cells::in_small_letters(&name) else { return name };
        if !self.loud.contains(&field) {
            self.loud.push(field);
        }
        small
    }
}
