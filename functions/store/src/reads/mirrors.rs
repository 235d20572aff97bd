//! What was said looking back. The mirrors themselves are on the board.

use programme::ids::{GroupId, MirrorId};
use programme::mirrors::MirrorAnswer;

use super::open_all;
use crate::table::Sorts;
use crate::{Store, StoreError, keys};

impl Store {
    /// What was answered to a mirror, in an order that says nothing. One round trip.
    pub async fn mirror_answers(
        &self,
        group: GroupId,
        mirror: MirrorId,
    ) -> Result<Vec<MirrorAnswer>, StoreError> {
        let sorts = Sorts::Prefix(keys::answers_to(mirror).into());
        let (rows, people) = self.with_keys(group, sorts).await?;
        let answers = open_all::<MirrorAnswer>(rows, &people)?.into_iter();
        Ok(answers.map(|saved| saved.value).collect())
    }
}
