//! The other services of AWS: KMS, which opens the root key once, and SES.

use std::time::Duration;

use aws_sdk_kms::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_kms::primitives::Blob;
use store::dynamodb::AsWhom;
use store::sealing::RootKey;

use super::NotStarted;
use crate::settings::lambda::LambdaSettings;

/// What the root key was encrypted for; KMS opens it only when it is told the same.
const CONTEXT: (&str, &str) = ("netwerkt", "root-key");

const CONNECT: Duration = Duration::from_secs(1);
const ONE_TRY: Duration = Duration::from_secs(3);

/// The root key, opened by KMS. Asked once when a Lambda starts: the keys of people are wrapped by the root key itself, so that
/// a board of forty people does not ask KMS forty times.
pub(super) async fn root_key(settings: &LambdaSettings) -> Result<RootKey, NotStarted> {
    use aws_sdk_kms::config::timeout::TimeoutConfig;
    use aws_sdk_kms::config::{BehaviorVersion, Config, Credentials, Region};

    let AsWhom { id, secret, session } = settings.place.as_whom.clone();
    let times = TimeoutConfig::builder()
        .connect_timeout(CONNECT)
        .operation_attempt_timeout(ONE_TRY);
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new(settings.place.region.clone()))
        .credentials_provider(Credentials::new(id, secret, session, None, "settings"))
        .timeout_config(times.build());
    let config = match &settings.kms {
        Some(address) => config.endpoint_url(address),
        None => config,
    };
    let opened = aws_sdk_kms::Client::from_conf(config.build())
        .decrypt()
        .ciphertext_blob(Blob::new(settings.root_key.clone()))
        .encryption_context(CONTEXT.0, CONTEXT.1)
        .send()
        .await;
    let plain = match opened {
        Ok(opened) => opened.plaintext.map(Blob::into_inner).unwrap_or_default(),
        Err(SdkError::ServiceError(said)) => {
            let code = said.err().code().unwrap_or("no code");
            return Err(NotStarted::RootKey(code.to_owned()));
        }
        Err(_unanswered) => return Err(NotStarted::RootKey("it does not answer".to_owned())),
    };
    let plain = zeroize::Zeroizing::new(plain);
    let bytes: [u8; 32] = plain
        .as_slice()
        .try_into()
        .map_err(|_length| NotStarted::RootKey(format!("{} bytes instead of 32", plain.len())))?;
    Ok(RootKey::from_bytes(bytes))
}

/// What makes a client of SES.
pub(super) fn ses(settings: &LambdaSettings) -> impl FnOnce() -> aws_sdk_sesv2::Client + Send + 'static {
    use aws_sdk_sesv2::config::timeout::TimeoutConfig;
    use aws_sdk_sesv2::config::{BehaviorVersion, Config, Credentials, Region};

    let AsWhom { id, secret, session } = settings.place.as_whom.clone();
    let (region, address) = (settings.place.region.clone(), settings.ses.clone());
    move || {
        let times = TimeoutConfig::builder()
            .connect_timeout(CONNECT)
            .operation_attempt_timeout(ONE_TRY);
        let config = Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::new(region))
            .credentials_provider(Credentials::new(id, secret, session, None, "settings"))
            .timeout_config(times.build());
        let config = match address {
            Some(address) => config.endpoint_url(address),
            None => config,
        };
        aws_sdk_sesv2::Client::from_conf(config.build())
    }
}
