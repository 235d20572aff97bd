//! A seal opens at its place, with its key, for its purpose, unchanged; and nowhere else.

use programme::personal::MARK;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::table::Key;

/// Any JSON, with personal cells anywhere in it.
fn a_record() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
        "\\PC{0,12}".prop_map(|text| json!({ MARK: text })),
        any::<Vec<u8>>().prop_map(|numbers| json!({ MARK: { "inside": numbers } })),
    ];
    leaf.prop_recursive(4, 32, 4, |inner| {
        let name = "[a-z~/0]{1,4}";
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(name, inner, 0..4).prop_map(Value::from_iter),
        ]
    })
}

fn seal() -> Seal {
    Seal::new(&[7; 32])
}

fn place(sort: &str) -> Key {
    Key::new("REQUEST#1", sort)
}

proptest! {
    #[test]
    fn a_record_is_opened_as_it_was_sealed(record in a_record()) {
        let mut sealed = record.clone();
        seal_cells(&mut sealed, Some(&seal()), &place("a")).unwrap();
        prop_assert!(!sealed.to_string().contains(MARK), "nothing is left open");
        let personal = record.to_string().contains(MARK);
        let mut opened = sealed.clone();
        open_cells(&mut opened, Some(&seal()), &place("a")).unwrap();
        prop_assert_eq!(opened, record);

        // In another row, with another key or with none, it does not open (unless there was nothing to open).
        for (key, at) in [(Some(seal()), place("b")), (Some(Seal::new(&[8; 32])), place("a")), (None, place("a"))] {
            let opened = open_cells(&mut sealed.clone(), key.as_ref(), &at);
            prop_assert_eq!(opened.is_err(), personal);
        }
    }

    #[test]
    fn a_cell_moved_to_another_path_does_not_open(text in "\\PC{1,20}") {
        let mut record = json!({ "name": { MARK: text }, "town": { MARK: "Meppel" }, "list": [{ MARK: "x" }, 1] });
        seal_cells(&mut record, Some(&seal()), &place("a")).unwrap();
        let opens = |record: &Value| open_cells(&mut record.clone(), Some(&seal()), &place("a")).is_ok();
        prop_assert!(opens(&record));
        let mut swapped = record.clone();
        swapped["name"] = record["town"].clone();
        prop_assert!(!opens(&swapped));
        let mut shifted = record.clone();
        shifted["list"] = json!([1, record["list"][0]]);
        prop_assert!(!opens(&shifted));
    }

    #[test]
    fn a_seal_with_one_bit_changed_does_not_open(plain: Vec<u8>, bit: prop::sample::Index) {
        let mut sealed = seal().close(&plain, b"here").unwrap();
        prop_assert_eq!(&*seal().open(&sealed, b"here").unwrap(), &plain);
        prop_assert!(seal().open(&sealed, b"there").is_none());
        let bit = bit.index(sealed.len() * 8);
        sealed[bit / 8] ^= 1 << (bit % 8);
        prop_assert!(seal().open(&sealed, b"here").is_none());
    }
}

#[test]
fn a_purpose_opens_only_its_own() {
    let keys = Keys::of(&RootKey::from_bytes([1; 32]));
    let purposes = [Purpose::Rows, Purpose::Claims, Purpose::Drafts, Purpose::Links];
    for one in purposes {
        let sealed = keys.seal(one, b"step 2", b"draft").unwrap();
        let digest = keys.mac(one, b"step 2");
        for other in purposes {
            assert_eq!(keys.open(other, &sealed, b"draft").is_some(), one == other);
            assert_eq!(keys.verify(other, b"step 2", &digest), one == other);
        }
        assert!(!keys.verify(one, b"step 3", &digest));
    }
    let others = Keys::of(&RootKey::from_bytes([2; 32]));
    assert_ne!(others.mac(Purpose::Links, b"x"), keys.mac(Purpose::Links, b"x"));
    assert_eq!(
        keys.clone().mac(Purpose::Links, b"x"),
        keys.mac(Purpose::Links, b"x")
    );
}

/// The sub-keys must stay what they are for ever: data and links depend on them. Computed apart, with Python's `hmac`.
#[test]
fn sub_keys_are_the_same_in_every_version() {
    let keys = Keys::of(&RootKey::from_bytes([1; 32]));
    assert_eq!(
        keys.mac(Purpose::Links, b"x").0,
        [
            0x91, 0x34, 0xd1, 0x8a, 0x4b, 0x7a, 0x2e, 0x21, 0x3b, 0xdd, 0xc4, 0xbc, 0x0a, 0x3b, 0x66, 0xda,
            0x64, 0x61, 0xb2, 0x28, 0x12, 0x7a, 0x50, 0x4d, 0xae, 0x79, 0xbc, 0xc6, 0x8f, 0x45, 0x77, 0x40,
        ]
    );
}

#[test]
fn one_persons_key_does_not_open_in_anothers_place() {
    let keys = Keys::of(&RootKey::from_bytes([1; 32]));
    let key = PersonKey::random().unwrap();
    let mut row = key.wrap(&keys, Key::new("KEY#a", "KEY")).unwrap();
    let sealed = key.seal().close(b"told", b"").unwrap();
    let again = PersonKey::unwrap(&keys, &row).unwrap();
    assert_eq!(again.seal().open(&sealed, b"").unwrap().as_slice(), b"told");
    row.key = Key::new("KEY#b", "KEY");
    assert!(PersonKey::unwrap(&keys, &row).is_err());
}
