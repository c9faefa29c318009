//! The first Monday: from an empty folder to the end of a first meeting, by somebody who never used a terminal.

use casustafel::domain::{AgendaState, MeetingPhase, Status};

use super::player::{MONDAY, Player};

/// What a school sends in August.
const LIST: &str = "Roepnaam;Tussenvoegsel;Achternaam;Geboortedatum;Klas;Uitstroomprofiel;Uitstroomdatum\n\
    Sanne;van der;Meulen;3-4-2009;4A;arbeid;31-7-2027\n\
    Ömer;;Yılmaz;15-1-2008;5B;onderwijs;31-7-2027\n\
    Mila;;Smit;12-5-2009;4A;arbeid;31-7-2027\n\
    Sem;;Prins;1-2-2010;3A;dagbesteding;31-7-2028\n";

/// Counts what is pressed; a letter that is typed is a key too.
struct Counted {
    player: Player,
    keys: usize,
}

impl Counted {
    fn keys(&mut self, keys: &str) -> &mut Self {
        self.keys += keys.split(' ').count();
        self.player.keys(keys);
        self
    }

    fn types(&mut self, text: &str) -> &mut Self {
        self.keys += text.chars().count();
        self.player.types(text);
        self
    }

    #[track_caller]
    fn sees(&mut self, text: &str) -> &mut Self {
        self.player.sees(text);
        self
    }
}

/// Somebody who looks for each key on the keyboard presses one in three seconds.
const KEYS_IN_TEN_MINUTES: usize = 200;

/// Names, a school, a day and an agreement are typed in full here.
#[test]
fn a_newcomer_holds_a_first_meeting_with_the_keys_of_ten_minutes() {
    let mut newcomer = Counted { player: Player::over(vec![], MONDAY), keys: 0 };
    std::fs::write(newcomer.player.lists.path().join("uitstroom.csv"), LIST).unwrap();

    // With one's own list, and who you are.
    newcomer.sees("beginnen met de lijst").keys("down enter");
    newcomer.sees("Uw naam komt bij alles").types("Ilse de Wit").keys("enter");
    newcomer.types("coördinator").keys("enter").types("j").keys("enter enter");

    // A list: the newest file stands on top; the school is asked, as the list does not say it.
    newcomer.sees("uitstroom.csv").keys("enter");
    newcomer.sees("welke school?").keys("enter").types("De Kaap").keys("enter");
    newcomer.sees("Verder naar de rijen").keys("enter");
    newcomer.sees("komen er 4 leerlingen bij").keys("enter");
    newcomer.sees("Ingelezen: 4 leerlingen erbij");

    // The first meeting is proposed, with who leaves soonest on its agenda.
    newcomer.sees("Het eerste overleg plannen?").keys("j");
    newcomer.sees("Nieuw overleg").types("vandaag").keys("enter enter enter enter enter");
    newcomer.sees("Sanne van der Meulen").sees("B begint het overleg").keys("B");

    // The first pupil is at the table: a status, an agreement, and on to the next. The others are left for later.
    newcomer.sees("v besproken").sees("0–4 status").keys("2").sees("aandacht nodig");
    newcomer.sees("a afspraak").keys("a").types("jobcoach aanvragen @ilse vr").keys("enter");
    newcomer.keys("v").sees("brengt Mila aan tafel").keys("v");
    newcomer.sees("1 van 4 besproken").sees("A afsluiten").keys("A j");
    newcomer.sees("Overleg O-001 is afgesloten: 1 besproken, 3 doorgeschoven.");
    let Counted { player, keys } = newcomer;
    let meeting = player.state().meetings().next().unwrap();
    assert_eq!(meeting.phase(), MeetingPhase::Closed);
    let spoken_of = |state| {
        let items = meeting.agenda.iter().filter(move |(_, item)| item.state == state);
        items.map(|(pupil, _)| player.spoken(*pupil)).collect::<Vec<_>>()
    };
    assert_eq!(spoken_of(AgendaState::Discussed), ["Sanne van der Meulen"]);
    assert_eq!(spoken_of(AgendaState::Postponed).len(), 3);
    let sanne = player.pupil("Sanne van der Meulen");
    assert_eq!(sanne.status(), Status::Attention);
    let agreed: Vec<_> = player.state().agreements_of(sanne).map(|it| it.facts.what.clone()).collect();
    assert_eq!(agreed, [Some("jobcoach aanvragen".into())]);
    assert!(keys <= KEYS_IN_TEN_MINUTES, "it took {keys} keys");
}
