//! The solver against brute force, and its proof against flows that are wrong on purpose.

use proptest::prelude::*;

use super::*;

/// Supplies that could meet one need, and what each would be worth.
type Possible = Vec<(u32, i32)>;

/// A small network as a table: tiers and supplies of givers, tiers and needs of askers.
#[derive(Clone, Debug)]
struct Table {
    givers: Vec<(Vec<i64>, usize)>,
    askers: Vec<(Vec<i64>, Vec<Possible>)>,
}

impl Table {
    fn network(&self) -> Network {
        let mut network = Network::default();
        for (tiers, supplies) in &self.givers {
            network.giver(tiers.iter().copied());
            for _ in 0..*supplies {
                network.supply();
            }
        }
        for (tiers, needs) in &self.askers {
            network.asker(tiers.iter().copied());
            for pairs in needs {
                network.need(pairs.iter().map(|&(supply, value)| (Supply(supply), value)));
            }
        }
        network
    }

    /// The highest value there is, by trying every way of meeting every need.
    fn best(&self) -> i64 {
        let needs: Vec<(usize, &[(u32, i32)])> = (0..)
            .zip(&self.askers)
            .flat_map(|(asker, (_, needs))| needs.iter().map(move |pairs| (asker, pairs.as_slice())))
            .collect();
        let giver_of: Vec<usize> = (0..)
            .zip(&self.givers)
            .flat_map(|(giver, &(_, supplies))| vec![giver; supplies])
            .collect();
        let mut tried = Tried {
            table: self,
            needs: &needs,
            giver_of: &giver_of,
            taken: vec![false; giver_of.len()],
            met: vec![0; self.askers.len()],
            given: vec![0; self.givers.len()],
        };
        tried.from(0)
    }
}

struct Tried<'a> {
    table: &'a Table,
    needs: &'a [(usize, &'a [(u32, i32)])],
    giver_of: &'a [usize],
    taken: Vec<bool>,
    met: Vec<usize>,
    given: Vec<usize>,
}

impl Tried<'_> {
    fn from(&mut self, need: usize) -> i64 {
        let Some(&(asker, pairs)) = self.needs.get(need) else {
            return 0;
        };
        let mut best = self.from(need + 1);
        for &(supply, value) in pairs {
            let giver = self.giver_of[supply as usize];
            let tiers = (
                self.table.askers[asker].0.get(self.met[asker]),
                self.table.givers[giver].0.get(self.given[giver]),
            );
            let (Some(first), Some(second), false) = (tiers.0, tiers.1, self.taken[supply as usize]) else {
                continue;
            };
            let here = first + second + i64::from(value);
            self.taken[supply as usize] = true;
            self.met[asker] += 1;
            self.given[giver] += 1;
            best = best.max(here + self.from(need + 1));
            self.taken[supply as usize] = false;
            self.met[asker] -= 1;
            self.given[giver] -= 1;
        }
        best
    }
}

fn falling(range: std::ops::Range<i64>, most: usize) -> impl Strategy<Value = Vec<i64>> {
    prop::collection::vec(range, 0..=most).prop_map(|mut tiers| {
        tiers.sort_unstable_by(|a, b| b.cmp(a));
        tiers
    })
}

fn table() -> impl Strategy<Value = Table> {
    let givers = prop::collection::vec((falling(-3..4, 3), 0..3_usize), 1..4);
    givers.prop_flat_map(|givers| {
        let supplies: usize = givers.iter().map(|giver| giver.1).sum();
        let number = u32::try_from(supplies.max(1)).unwrap();
        let pairs = prop::collection::vec((0..number, -6..7_i32), 0..=(supplies.min(1) * 5));
        let asker = (falling(-4..30, 3), prop::collection::vec(pairs, 0..4));
        (Just(givers), prop::collection::vec(asker, 0..4))
            .prop_map(|(givers, askers)| Table { givers, askers })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn no_way_of_meeting_needs_is_worth_more(table in table()) {
        let flow = table.network().solve();
        prop_assert_eq!(flow.prove(), Ok(()));
        prop_assert_eq!(flow.value(), table.best());
    }

    #[test]
    fn joining_later_comes_to_the_same(table in table(), late in 0..4_usize) {
        let late = late % table.givers.len();
        let mut network = Network::default();
        for (at, (tiers, supplies)) in table.givers.iter().enumerate() {
            if at == late { network.standby(tiers.iter().copied()) } else { network.giver(tiers.iter().copied()) };
            for _ in 0..*supplies { network.supply(); }
        }
        for (tiers, needs) in &table.askers {
            network.asker(tiers.iter().copied());
            for pairs in needs { network.need(pairs.iter().map(|&(supply, value)| (Supply(supply), value))); }
        }
        let mut without = table.clone();
        without.givers[late].0.clear();
        let mut flow = network.solve().open_to_joining();
        prop_assert_eq!(flow.prove(), Ok(()));
        prop_assert_eq!(flow.value(), without.best());
        let giver = Giver(u32::try_from(late).unwrap());
        let joined = flow.with(giver, Flow::value);
        prop_assert_eq!(flow.value(), without.best(), "trying leaves everything as it was");
        prop_assert_eq!(joined, table.best());
        flow.join(giver);
        prop_assert_eq!(flow.prove(), Ok(()));
        prop_assert_eq!(flow.value(), table.best());
    }
}

/// Two askers and two givers; the second asker can use the first supply only.
fn tight() -> Flow {
    let mut network = Network::default();
    for _ in 0..2 {
        network.giver([0]);
        network.supply();
    }
    network.asker([100, 10]);
    network.need([(Supply(0), 5), (Supply(1), 4)]);
    network.asker([100]);
    network.need([(Supply(0), 1)]);
    network.solve()
}

#[test]
fn somebody_moves_over_when_that_helps_one_more() {
    let flow = tight();
    assert_eq!(
        flow.pairs().collect::<Vec<_>>(),
        [(Need(0), Supply(1)), (Need(1), Supply(0))]
    );
    assert_eq!((flow.helped(), flow.needs_met(), flow.value()), (2, 2, 205));
}

/// A change that makes a flow wrong.
type Spoil = fn(&mut Flow);

#[test]
fn the_proof_finds_what_is_wrong() {
    let wrong: [(Spoil, Flaw); 6] = [
        (|flow| flow.standing.uses[0].partner[0] = 0, Flaw::Torn(0)),
        (|flow| flow.standing.uses[0].worth[0] += 1, Flaw::Torn(0)),
        (|flow| flow.standing.uses[0].used[1] = 0, Flaw::Counted(1)),
        (|flow| flow.standing.price[0] = 101, Flaw::LessWouldPay(0)),
        (|flow| flow.standing.price[2] = 1000, Flaw::UnitWouldPay(0)),
        (|flow| flow.standing.price[3] -= 50, Flaw::PairWouldPay(1, 0)),
    ];
    assert_eq!(tight().prove(), Ok(()));
    for (spoil, flaw) in wrong {
        let mut flow = tight();
        spoil(&mut flow);
        assert_eq!(flow.prove(), Err(flaw));
    }
}

#[test]
fn a_flow_that_could_be_better_cannot_be_proved_at_any_prices() {
    let mut flow = tight();
    flow.standing.uses[0].partner = vec![0, NONE];
    flow.standing.uses[1].partner = vec![0, NONE];
    flow.standing.uses[0].worth = vec![5, 0];
    flow.standing.uses[1].worth = vec![5, 0];
    flow.standing.uses[0].used = vec![1, 0];
    flow.standing.uses[1].used = vec![1, 0];
    let mut chance = crate::proposals::generated::chance::Chance::new(1);
    for _ in 0..2000 {
        for price in &mut flow.standing.price {
            *price = i64::from(chance.below(130)) - 10;
        }
        assert!(flow.prove().is_err());
    }
}
