//! The name in a row.

use super::Required;
use super::columns::ColumnsOfNames;
use super::fault::Wrong;
use super::named::{Parts, is_garbled, is_other_name, join};
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
        let [given, family, full] =
            [(Field::GivenName, given), (Field::FamilyName, family), (Field::FullName, full)]
                .map(|(field, cell)| self.without_number(field, cell));
        let prefix = self.name_prefix(prefix);
        let field = if family.is_empty() && !full.is_empty() { Field::FullName } else { Field::FamilyName };
        let own_given = !given.is_empty();
        if self.is_swapped(&given, &family) {
            return self.fault(Field::GivenName, given, Wrong::Swapped);
        }
        let parts = Parts { given, prefix, family, full };
        let name = match join(&parts, &self.columns.orders(Field::FullName).names) {
            Ok(name) => name,
            Err((field, why)) => return self.no_name(field, why, &parts),
        };
        let Parts { given, family, full, .. } = parts;
        let shown = if field == Field::FullName { full.clone() } else { family.clone() };
        let given_field = if own_given { Field::GivenName } else { field };
        let name = Name {
            given: self.small(name.given, given_field),
            family: self.small(name.family, field),
            ..name
        };
        let shown_given = if own_given { given } else { shown.clone() };
        if is_garbled(&name.given) {
            self.fault(given_field, shown_given, Wrong::Garbled);
        } else if is_garbled(&name.family) {
            self.fault(field, shown, Wrong::Garbled);
        } else if is_reencoded && !name.family.is_ascii() {
            self.remark(field, shown, Wrong::Reencoded);
        } else if is_reencoded && !name.given.is_ascii() {
            self.remark(given_field, shown_given, Wrong::Reencoded);
        } else if own_given && name.prefix.is_empty() && name.given == name.family {
            self.remark(Field::GivenName, shown_given, Wrong::SameParts);
        }
        if own_given && !family.is_empty() && is_other_name(&full, &family) {
            self.fault(Field::FullName, full, Wrong::OtherName);
        }
        self.other_names(&name, field);
        self.set(NamePart::new(&name.given).map(Fact::GivenName));
        self.set(NamePart::new(&name.prefix).map(Fact::NamePrefix));
        self.set(NamePart::new(&name.family).map(Fact::FamilyName));
    }

    /// Says why the columns give no name, at the one that is wrong.
    fn no_name(&mut self, field: Field, why: NameFault, parts: &Parts) {
        let shown = match field {
            Field::GivenName => &parts.given,
            Field::FullName => &parts.full,
            _ => &parts.family,
        };
        let nothing = [&parts.given, &parts.family, &parts.full].iter().all(|part| part.is_empty());
        let wrong = match (why, field) {
            (NameFault::Half, _) if nothing => Wrong::Missing(Required::Name),
            (NameFault::Half, Field::GivenName) => Wrong::NoGivenName,
            (NameFault::Half, Field::FamilyName) => Wrong::NoFamilyName,
            (NameFault::Half, _) => Wrong::HalfAName,
            (NameFault::Nobody, _) => Wrong::NobodysName,
            (NameFault::WhichIsWhich, _) => Wrong::WhichIsWhich,
            (NameFault::Several, _) => Wrong::Names,
            (NameFault::Brackets, _) => Wrong::Brackets,
            (NameFault::Whole, _) => Wrong::WholeName,
        };
        let field = if self.columns.position(field).is_some() { field } else { Field::FullName };
        self.fault(field, shown.clone(), wrong);
    }

    /// The voorvoegsel, where the cell holds no other words.
    fn name_prefix(&mut self, cell: String) -> String {
        if cells::says_nothing(&cell) || cells::is_all_prefix(&cell) {
            return cell;
        }
        self.fault(Field::NamePrefix, cell, Wrong::NamePrefix);
        String::new()
    }

    /// A name without the number behind it, which is kept until it is known what the column of numbers says.
    fn without_number(&mut self, field: Field, cell: String) -> String {
        let (name, number) = cells::number_behind(&cell);
        let Some(number) = number else { return cell };
        self.behind_name = Some((field, number.to_owned()));
        name.to_owned()
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
