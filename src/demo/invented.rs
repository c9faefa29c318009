//! What generated pupils and people are made of: the lists of `demo-data/verzonnen/`.

use chrono::{Days, Months, NaiveDate};

use super::random::Random;
use crate::domain::query::school_year;
use crate::domain::{Destination, ExitProfile, Facts, NamePart, Party, PersonFact, SchoolType};

/// How many pupils go to one school.
const PER_SCHOOL: u32 = 350;

/// Where pupils of a profile go.
const PLACES: &[(ExitProfile, &[Destination])] = &[
    (
        ExitProfile::Work,
        &[
            Destination::RegularJob,
            Destination::CovenantJob,
            Destination::ShelteredJob,
            Destination::JobWithSchool,
        ],
    ),
    (ExitProfile::Education, &[Destination::Entree, Destination::Mbo]),
    (
        ExitProfile::DayActivity,
        &[Destination::DayExperience, Destination::DayWorkbased, Destination::DayWorkPerspective],
    ),
    (ExitProfile::Unknown, &[Destination::Pathway, Destination::Volunteer]),
];

/// The lists, one line for each.
pub struct Invented {
    given: Vec<&'static str>,
    family: Vec<&'static str>,
    municipalities: Vec<&'static str>,
    schools: Vec<&'static str>,
    functions: Vec<&'static str>,
    agreements: Vec<&'static str>,
    notes: Vec<&'static str>,
    companies: Vec<&'static str>,
    purposes: Vec<&'static str>,
}

macro_rules! lines {
    ($name:literal) => {
        include_str!(concat!("../../demo-data/verzonnen/", $name, ".txt")).lines().collect()
    };
}

impl Invented {
    /// Reads the lists.
    pub fn new() -> Self {
        Self {
            given: lines!("roepnamen"),
            family: lines!("achternamen"),
            municipalities: lines!("gemeenten"),
            schools: lines!("scholen"),
            functions: lines!("functies"),
            agreements: lines!("afspraken"),
            notes: lines!("notities"),
            companies: lines!("bedrijven"),
            purposes: lines!("doelen"),
        }
    }

    /// What a school knows of a pupil.
    pub fn pupil(&self, number: u32, pupils: u32, today: NaiveDate) -> Facts {
        let mut random = Random::of(number, 1);
        let school = random.below(pupils / PER_SCHOOL + 3);
        let school_type = self.school_type(school);
        let (family, prefix) = self.family(&mut random);
        let profile = random.pick(ExitProfile::ALL).copied().unwrap_or(ExitProfile::Unknown);
        let left = random.chance(15);
        let year_level = u8::try_from(random.below(5) + 2).unwrap_or(6);
        let year_level = if left { 6 } else { year_level };
        let leaves_in = if left { -1 } else { 5 - i32::from(year_level.min(5)) };
        let last_day = NaiveDate::from_ymd_opt(school_year(today) + 1 + leaves_in, 7, 31);
        let age = u32::from(year_level) + if left { 13 } else { 12 };
        let born = today.checked_sub_months(Months::new(age * 12));
        let born = born.and_then(|day| day.checked_sub_days(Days::new(u64::from(random.below(365)))));
        let group = ["a", "b", "c"].get(usize::try_from(random.below(3)).unwrap_or(0)).copied();
        let at_entree = school_type == SchoolType::Entree;
        let place = self.place(&mut random, profile);
        Facts {
            given_name: random.pick(&self.given).and_then(|name| NamePart::new(name)),
            name_prefix: NamePart::new(prefix),
            family_name: NamePart::new(family),
            birth_date: born,
            school: Some(self.school(school)),
            school_pupil_no: Some((number + 10_000).to_string()),
            school_type: Some(school_type),
            class: Some(format!("{year_level}{}", group.unwrap_or_default())),
            year_level: (!at_entree).then_some(year_level),
            municipality: self.municipality(if random.chance(80) { school } else { random.below(99) }),
            exit_profile: Some(profile),
            expected_exit: last_day.filter(|_| leaves_in < 2),
            deregistered_on: last_day.filter(|_| left),
            destination: place.filter(|_| left || random.chance(30)),
            ..Facts::default()
        }
    }

    /// Somebody in the network.
    pub fn person(&self, number: u32) -> Vec<PersonFact> {
        let mut random = Random::of(number, 2);
        let (family, prefix) = self.family(&mut random);
        let given = random.pick(&self.given).copied().unwrap_or_default();
        let gap = if prefix.is_empty() || prefix.ends_with('\'') { "" } else { " " };
        vec![
            PersonFact::Name(format!("{given} {prefix}{gap}{family}")),
            PersonFact::Function(random.pick(&self.functions).copied().unwrap_or_default().to_owned()),
            PersonFact::Party(Party::Doorstroompunt),
            PersonFact::Organisation(self.municipality(number).unwrap_or_default()),
            PersonFact::Phone(format!("06-{number:08}")),
            PersonFact::Mail(format!("netwerk{number}@voorbeeld.example")),
        ]
    }

    /// What is going to be done.
    pub fn agreement(&self, random: &mut Random) -> String {
        random.pick(&self.agreements).copied().unwrap_or_default().to_owned()
    }

    /// A note.
    pub fn note(&self, random: &mut Random) -> String {
        random.pick(&self.notes).copied().unwrap_or_default().to_owned()
    }

    /// Where somebody works or has a stage.
    pub fn company(&self, random: &mut Random) -> String {
        random.pick(&self.companies).copied().unwrap_or_default().to_owned()
    }

    /// Why a party may know.
    pub fn purpose(&self, random: &mut Random) -> String {
        random.pick(&self.purposes).copied().unwrap_or_default().to_owned()
    }

    /// Where a pupil with this profile can go.
    pub fn place(&self, random: &mut Random, profile: ExitProfile) -> Option<Destination> {
        let (_, places) = PLACES.iter().find(|(known, _)| *known == profile)?;
        random.pick(places).copied()
    }

    /// "Meulen, van der" is the name and what stands before it.
    fn family(&self, random: &mut Random) -> (&'static str, &'static str) {
        let line = random.pick(&self.family).copied().unwrap_or_default();
        line.split_once(", ").unwrap_or((line, ""))
    }

    /// "pro Praktijkschool De Kaap" is what kind of school it is, and its name.
    fn school_line(&self, number: u32) -> (&'static str, &'static str) {
        nth(&self.schools, number).and_then(|line| line.split_once(' ')).unwrap_or_default()
    }

    fn school(&self, number: u32) -> String {
        let (_, name) = self.school_line(number);
        format!("{name} {}", self.municipality(number).unwrap_or_default())
    }

    fn school_type(&self, number: u32) -> SchoolType {
        SchoolType::from_code(self.school_line(number).0).unwrap_or(SchoolType::Pro)
    }

    /// Where a school stands: schools of the same name stand in different places.
    fn municipality(&self, school: u32) -> Option<String> {
        let names = u32::try_from(self.schools.len()).ok().filter(|count| *count > 0)?;
        nth(&self.municipalities, school.wrapping_add(school / names)).map(str::to_owned)
    }
}

fn nth<T: Copy>(list: &[T], number: u32) -> Option<T> {
    list.get(usize::try_from(number).ok()?.checked_rem(list.len())?).copied()
}
