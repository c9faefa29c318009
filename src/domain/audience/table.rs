//! What each audience may see: one table. The sources are DESIGN §6 (name gate, free text, second screen), §7 and §8,
//! `domain.md` §2, and the papers and slides as sketched (`letters.md`, `screens.md`). Where they are silent the cell
//! is closed; the rows below say which those are.
//!
//! It is about the pupil whom the surface concerns: of all others an audience sees at most [`What::OtherName`]. Open is
//! what may be shown; what a surface does show of it is chosen by whoever makes it.

/// Something that not every audience may see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The name of the pupil whom the surface concerns.
    Name,
    /// The name of any other pupil. Beamer: first letters and number (DESIGN §6). A party that has no ground knows
    /// a pupil by number only (`screens.md`: "anoniem (nummer)"). Never in a letter, and so not at the family's
    /// table either (`letters.md`).
    OtherName,
    /// The number. Letters have none; silent about the family's table, so closed there.
    Number,
    /// The pupil's own phone. In no slide and no verslag; who gets a bellijst keeps in touch (`letters.md`). To the
    /// pupil it is their own (AVG 15); silent about parents, so closed.
    Phone,
    /// All other facts: birth date, school, class, exit, profile, destination, and so on. Slides and letters hold some
    /// of them; who represents nobody gets none here (1:377c BW is asked of the school, not of this table).
    Facts,
    /// Notes, reasons and all other free text: closed but for who its marks open it to (DESIGN §6). So for facts that
    /// are somebody's words: a vertrouwenspersoon. Relatives who represent nobody get none.
    FreeText,
    /// Names and phones of the own network: in the program only (`letters.md`: "role word for the own network").
    OwnNetwork,
    /// The triage light. Never in a letter (`letters.md`); not on the slide as sketched, so closed there. A verslag
    /// tells what changed.
    Status,
    /// Whether the pupil is in view. As the status.
    Contact,
    /// What asks attention. Never in a letter, not on the slide; a verslag holds nothing that is derived.
    LetOps,
    /// The sum that orders work: never on the beamer, never exported (DESIGN §8).
    Urgency,
}

/// As what somebody looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Viewer {
    /// The user.
    OwnScreen,
    /// Everybody at the table.
    Beamer,
    /// The pupil.
    Pupil,
    /// A parent with gezag (1:245 BW).
    Parent,
    /// Who represents the pupil instead: voogd (1:280 BW), curator (1:381 BW), mentor (1:450 BW).
    Representative,
    /// Who represents the pupil in nothing that is discussed here: a parent without gezag (1:377b and 377c BW), a
    /// bewindvoerder (money only, 1:438 BW), a jeugdbeschermer of an ondertoezichtstelling (gezag stays with the
    /// parents, 1:255 BW; what the GI may know it gets as a party), and the rest of the family.
    Relative,
    /// The own organisation, in a file.
    Own,
    /// A party, in a document.
    Party,
    /// A netwerkpartner, in a document.
    Person,
    /// The pupil, in a letter.
    PupilByLetter,
    /// Parents with gezag, in a letter.
    ParentsByLetter,
}

/// How much somebody sees, the least first: several together see the least that one of them may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sight {
    /// Nothing, not even that it is there.
    Nothing,
    /// The pupil's number.
    Number,
    /// The first letters of a name, with the number.
    Initials,
    /// What somebody is to the pupil, no name.
    RoleWord,
    /// As far as the marks on it say so.
    ByMark,
    /// All of it.
    Full,
}

impl Viewer {
    /// How much of this.
    pub fn sees(self, what: What) -> Sight {
        let [
            name,
            other_name,
            number,
            phone,
            facts,
            free_text,
            own_network,
            status,
            contact,
            let_ops,
            urgency,
        ] = self.row();
        match what {
            What::Name => name,
            What::OtherName => other_name,
            What::Number => number,
            What::Phone => phone,
            What::Facts => facts,
            What::FreeText => free_text,
            What::OwnNetwork => own_network,
            What::Status => status,
            What::Contact => contact,
            What::LetOps => let_ops,
            What::Urgency => urgency,
        }
    }

    /// A row of the table: its cells, in the order of [`What`].
    #[rustfmt::skip] // one line per viewer is what makes it a table
    const fn row(self) -> [Sight; 11] {
        use Sight::{ByMark, Full, Initials, Nothing, Number, RoleWord};
        match self {
            //                         name  other     number   phone    facts    text     network   status   contact  let-ops  urgency
            Self::OwnScreen =>       [Full, Full,     Full,    Full,    Full,    Full,    Full,     Full,    Full,    Full,    Full],
            Self::Beamer =>          [Full, Initials, Full,    Nothing, Full,    ByMark,  RoleWord, Nothing, Nothing, Nothing, Nothing],
            Self::Pupil =>           [Full, Nothing,  Nothing, Full,    Full,    ByMark,  RoleWord, Nothing, Nothing, Nothing, Nothing],
            Self::Parent =>          [Full, Nothing,  Nothing, Nothing, Full,    ByMark,  RoleWord, Nothing, Nothing, Nothing, Nothing],
            Self::Representative =>  [Full, Nothing,  Nothing, Nothing, Full,    ByMark,  RoleWord, Nothing, Nothing, Nothing, Nothing],
            Self::Relative =>        [Full, Nothing,  Nothing, Nothing, Nothing, Nothing, Nothing,  Nothing, Nothing, Nothing, Nothing],
            Self::Own =>             [Full, Full,     Full,    Full,    Full,    Full,    RoleWord, Full,    Full,    Full,    Nothing],
            Self::Party =>           [Full, Number,   Full,    Nothing, Full,    ByMark,  RoleWord, Full,    Full,    Nothing, Nothing],
            Self::Person =>          [Full, Number,   Full,    Full,    Full,    ByMark,  RoleWord, Full,    Full,    Nothing, Nothing],
            Self::PupilByLetter =>   [Full, Nothing,  Nothing, Full,    Full,    ByMark,  RoleWord, Nothing, Nothing, Nothing, Nothing],
            Self::ParentsByLetter => [Full, Nothing,  Nothing, Nothing, Full,    ByMark,  RoleWord, Nothing, Nothing, Nothing, Nothing],
        }
    }
}
