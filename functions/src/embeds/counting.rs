//! Counting how far people come, for the partner. Never in anybody's way: what cannot be counted is not.

use programme::change::Change;
use programme::ids::PartnerId;
use programme::partners::{self, Embeddable, Milestone};
use store::Committed;

use crate::registrations::Through;
use crate::web::filling::Filling;
use crate::web::visit::Visit;

/// How far this press came, to be counted when the form is sent; what is not sent is counted now.
pub(super) async fn come_so_far<T: 'static>(
    visit: &Visit,
    (partner, what): (PartnerId, Embeddable),
    filling: &mut Filling<'_, T>,
) -> Through {
    let reached = filling.newly_reached();
    if filling.is_complete() {
        return Through { partner, reached };
    }
    count(visit, (partner, what), reached).await;
    Through {
        partner,
        reached: Vec::new(),
    }
}

/// Somebody came this far.
async fn count(visit: &Visit, (partner, what): (PartnerId, Embeddable), milestones: Vec<Milestone>) {
    let one = |milestone| partners::count(partner, what, milestone, visit.today());
    let change = milestones
        .into_iter()
        .map(one)
        .fold(Change::default(), Change::and);
    if change == Change::default() {
        return;
    }
    match visit.app.store.commit(change).await {
        Ok(Committed::Done) => {}
        Ok(Committed::Full(_)) => tracing::warn!("a partner's form is used more than anybody counts"),
        Ok(Committed::Taken { .. } | Committed::Stale) => {
            tracing::error!("a count names nobody and cannot be stale");
        }
        Err(error) => tracing::warn!(%error, "a use of a partner's form was not counted"),
    }
}
