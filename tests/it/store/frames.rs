//! What is torn and what is damaged: every byte, every length.

use std::io::Cursor;

use casustafel::store::frames::{Frames, Stop};
use casustafel::store::record::{self, Header, NotAHeader, Seal};

/// Three frames and where each begins.
fn three() -> (Vec<u8>, [u64; 3]) {
    let frames = ["een", "twee", "drie"].map(|text| record::encode(text.as_bytes(), Seal::Plain).unwrap());
    let second = frames[0].len() as u64;
    (frames.concat(), [0, second, second + frames[1].len() as u64])
}

/// The payloads that can be read and what stopped the reading, if anything.
fn read(bytes: &[u8]) -> (Vec<String>, Option<Stop>) {
    let mut texts = Vec::new();
    for frame in Frames::new(Cursor::new(bytes), 0, bytes.len() as u64).unwrap() {
        match frame {
            Ok(frame) => texts.push(String::from_utf8(frame.payload).unwrap()),
            Err(stop) => return (texts, Some(stop)),
        }
    }
    (texts, None)
}

#[test]
fn a_flipped_byte_is_damage_also_when_nothing_whole_follows_it() {
    let (whole, starts) = three();
    for index in 0..whole.len() {
        let mut bytes = whole.clone();
        bytes[index] ^= 0x20;
        let (texts, stop) = read(&bytes);
        let record = starts.iter().rposition(|start| *start <= index as u64).unwrap();
        assert_eq!(texts.len(), record, "byte {index}");
        match stop {
            Some(Stop::Damaged { at, resumes }) => {
                assert_eq!((at, resumes), (starts[record], starts.get(record + 1).copied()), "byte {index}");
            }
            other => panic!("byte {index}: {other:?}"),
        }
    }
}

#[test]
fn a_file_that_was_cut_anywhere_gives_its_whole_frames_and_a_torn_end() {
    let (whole, starts) = three();
    for length in 0..whole.len() {
        let (texts, stop) = read(&whole[..length]);
        let at = starts.iter().rposition(|start| *start <= length as u64).unwrap();
        assert_eq!(texts.len(), at, "length {length}");
        match stop {
            None => assert_eq!(starts[at], length as u64),
            Some(Stop::Torn { at: torn }) => assert_eq!(torn, starts[at], "length {length}"),
            other => panic!("length {length}: {other:?}"),
        }
    }
}

#[test]
fn bytes_that_do_not_belong_are_found_wherever_they_stand() {
    let (whole, starts) = three();
    let zeros = vec![0; 700_000];
    let half_a_magic = record::MAGIC[..3].to_vec();
    for junk in [b"x".to_vec(), zeros, half_a_magic, whole[..20].to_vec()] {
        for (record, start) in starts.iter().enumerate() {
            let (before, after) = whole.split_at(usize::try_from(*start).unwrap());
            let (texts, stop) = read(&[before, &junk, after].concat());
            assert_eq!(texts.len(), record);
            let expected = *start + junk.len() as u64;
            assert!(
                matches!(stop, Some(Stop::Damaged { at, resumes }) if at == *start && resumes == Some(expected))
            );
        }
        let (texts, stop) = read(&[whole.as_slice(), &junk].concat());
        assert_eq!(texts.len(), 3);
        let end = whole.len() as u64;
        match stop {
            Some(Stop::Torn { at }) => assert!(at == end && junk != b"x", "{junk:?}"),
            Some(Stop::Damaged { at, resumes: None }) => assert!(at == end && junk == b"x"),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn an_unfinished_write_that_the_file_system_filled_up_with_zeros_is_no_damage() {
    let payload = "{\"v\":1}".repeat(700);
    let frame = record::encode(payload.as_bytes(), Seal::Plain).unwrap();
    let (before, _) = three();
    let length = frame.len();
    let filled = |from: usize, to: usize| {
        let mut bytes = frame.clone();
        bytes[from..to].fill(0);
        [before.clone(), bytes].concat()
    };
    // What was written stops in the header, after it, in the payload, in the checksum; or the checksum alone came through.
    for (from, to) in
        [(0, length), (2, length), (9, length), (16, length), (4096, length), (length - 8, length)]
            .into_iter()
            .chain([(4096, length - 32)])
    {
        let (texts, stop) = read(&filled(from, to));
        assert!(texts.len() == 3 && matches!(stop, Some(Stop::Torn { .. })), "{from}..{to}: {stop:?}");
    }
    // Zeros in the middle are no end, and a log that is nothing but zeros never was one.
    let wiped = vec![0; 5000];
    for bytes in [filled(100, 200), filled(4096, length - 40), filled(0, 16), wiped] {
        let stop = read(&bytes).1;
        assert!(matches!(stop, Some(Stop::Damaged { resumes: None, .. })), "{stop:?}");
    }
}

#[test]
fn what_is_no_frame_from_the_first_byte_on_is_damage_and_an_unfinished_first_write_is_not() {
    let (whole, starts) = three();
    for other in ["Naam;School\n", "{\"v\":1}", "PK\u{3}\u{4}"] {
        let stop = read(other.as_bytes()).1;
        assert!(matches!(stop, Some(Stop::Damaged { at: 0, resumes: None })), "{other}: {stop:?}");
    }
    for length in 1..usize::try_from(starts[1]).unwrap() {
        assert!(matches!(read(&whole[..length]).1, Some(Stop::Torn { at: 0 })), "{length}");
    }
}

#[test]
fn a_length_beyond_the_file_reserves_no_memory() {
    let header = Header { seal: Seal::Plain, length: record::MAX_PAYLOAD }.to_bytes();
    let (texts, stop) = read(&[header.as_slice(), &[7; 100]].concat());
    assert!(texts.is_empty() && matches!(stop, Some(Stop::Torn { at: 0 })));
}

#[test]
fn a_frame_of_a_later_version_is_no_damage() {
    let mut bytes = Header { seal: Seal::Plain, length: 0 }.to_bytes();
    bytes[4] = 2;
    assert_eq!(Header::parse(&bytes), Err(NotAHeader::Bad));
    let check = record::hash(&bytes[..12]);
    bytes[12..].copy_from_slice(&check[..4]);
    assert_eq!(Header::parse(&bytes), Err(NotAHeader::Newer(2)));
    let (whole, _) = three();
    let later = [bytes.as_slice(), &[0; 32]].concat();
    assert!(matches!(read(&[whole.clone(), later].concat()).1, Some(Stop::Newer { version: 2, .. })));
}

#[test]
fn the_link_is_read_from_the_key_and_never_from_a_text() {
    let sly = serde_json::json!({ "text": format!(r#""prev":"{}""#, "0".repeat(64)) });
    let hex = "ab".repeat(32);
    let honest = format!(r#"{{"a":{sly},"prev":"{hex}"}}"#);
    assert_eq!(record::link(sly.to_string().as_bytes()), None);
    assert_eq!(record::link(honest.as_bytes()), Some([0xab; 32]));
}
