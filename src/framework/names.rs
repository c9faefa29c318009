//! What a region calls phases, parties and meetings, and the laws and convenants that a ground may name.

use super::fault::Trouble;
use super::reader::{Reader, TomlTable};
use crate::domain::fold::fold;
use crate::domain::rules::{Name, NamedGround, PartyName, PhaseName, Rules};
use crate::domain::{Ground, MeetingKind, Party, Phase};

pub(super) const PHASES: &str = "fase";
pub(super) const PARTIES: &str = "partij";
pub(super) const MEETINGS: &str = "overleg";
pub(super) const GROUNDS: &str = "grondslag";

pub(super) fn read(reader: &mut Reader<'_>, file: &TomlTable<'_>, rules: &mut Rules) {
    let phases = Names { section: PHASES, also: &["stap", "kort"], all: Phase::ALL, code: Phase::code };
    rules.phases = phases.read(reader, file, |reader, row, name| {
        let (step, short) = (reader.text(row, "stap"), reader.text(row, "kort"));
        Some(PhaseName { name: name?, step: step?, short: short? })
    });
    let parties = Names { section: PARTIES, also: &["heeft-dossier"], all: Party::ALL, code: Party::code };
    rules.parties = parties.read(reader, file, |reader, row, name| {
        let has_dossier = reader.yes_no(row, "heeft-dossier");
        Some(PartyName { name: name?, has_dossier })
    });
    let meetings = Names { section: MEETINGS, also: &[], all: MeetingKind::ALL, code: MeetingKind::code };
    rules.meetings = meetings.read(reader, file, |_, _, name| name);
    for row in reader.rows(file, GROUNDS) {
        reader.only(&row, &["partij", "soort", "naam", "bron"]);
        rules.grounds.extend(ground(reader, &row));
    }
}

/// A table of names: each value that the program knows has one row in it, and a word of its own.
struct Names<T: 'static> {
    section: &'static str,
    /// The keys of a row besides those of every name.
    also: &'static [&'static str],
    all: &'static [T],
    code: fn(T) -> &'static str,
}

impl<T: Copy> Names<T> {
    fn read<N>(
        &self,
        reader: &mut Reader<'_>,
        file: &TomlTable<'_>,
        whole: impl Fn(&mut Reader<'_>, &TomlTable<'_>, Option<Name<T>>) -> Option<N>,
    ) -> Vec<N> {
        let known: Vec<&str> = ["code", "naam", "woorden", "bron"].iter().chain(self.also).copied().collect();
        let (mut codes, mut words, mut found) = (vec![], vec![], vec![]);
        for row in reader.rows(file, self.section) {
            reader.only(&row, &known);
            let name = self.name(reader, &row);
            if let Some(name) = &name {
                reader.once(&row, "code", &mut codes, (self.code)(name.of));
                reader.once(&row, "naam", &mut words, &fold(&name.word));
            }
            found.extend(whole(reader, &row, name));
        }
        let whole_file = file.get(self.section).map_or(0..0, toml::Spanned::span);
        let written: Vec<String> =
            reader.rows(file, self.section).iter().filter_map(|row| row.plain("code")).collect();
        for value in self.all {
            let code = (self.code)(*value);
            if !written.iter().any(|own| own == code) {
                reader.report(&whole_file, Trouble::Lacking { section: self.section, code });
            }
        }
        found
    }

    fn name(&self, reader: &mut Reader<'_>, row: &TomlTable<'_>) -> Option<Name<T>> {
        let of = reader.code(row, "code", self.all, self.code);
        let word = reader.text(row, "naam");
        let others = reader.texts(row, "woorden").into_iter().map(|(word, _)| fold(&word)).collect();
        let source = reader.source(row);
        Some(Name { of: of?, word: word?, others, source: source? })
    }
}

fn ground(reader: &mut Reader<'_>, row: &TomlTable<'_>) -> Option<NamedGround> {
    let party = reader.code(row, "partij", Party::ALL, Party::code);
    let ground = reader.code(row, "soort", Ground::ALL, Ground::code);
    let name = reader.text(row, "naam");
    let source = reader.source(row);
    Some(NamedGround { party: party?, ground: ground?, name: name?, source: source? })
}
