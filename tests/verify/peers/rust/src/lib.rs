//! Three fields through the Rust SDK, whose results spoil each other when a host asks for several at once.
use std::ffi::{CStr, CString};
use anyhow::Error;
use falco_plugin::base::{Metric, Plugin};
use falco_plugin::event::events::RawEvent;
use falco_plugin::extract::{field, ExtractFieldInfo, ExtractPlugin, ExtractRequest};
use falco_plugin::tables::TablesInput;
use falco_plugin::{extract_plugin, plugin};

struct P;
impl Plugin for P {
    const NAME: &'static CStr = c"rustpeer";
    const PLUGIN_VERSION: &'static CStr = c"0.0.1";
    const DESCRIPTION: &'static CStr = c"d";
    const CONTACT: &'static CStr = c"c";
    type ConfigType = ();
    fn new(_: Option<&TablesInput>, _: ()) -> Result<Self, Error> { Ok(P) }
    fn set_config(&mut self, _: ()) -> Result<(), Error> { Ok(()) }
    fn get_metrics(&mut self) -> impl IntoIterator<Item = Metric> { [] }
}
impl P {
    fn number(&mut self, _r: ExtractRequest<Self>) -> Result<u64, Error> { Ok(1003) }
    fn text(&mut self, _r: ExtractRequest<Self>) -> Result<CString, Error> { Ok(c"hello there, all".to_owned()) }
    fn other(&mut self, _r: ExtractRequest<Self>) -> Result<u64, Error> { Ok(77) }
}
impl ExtractPlugin for P {
    type Event<'a> = RawEvent<'a>;
    type ExtractContext = ();
    const EXTRACT_FIELDS: &'static [ExtractFieldInfo<Self>] = &[
        field("rustpeer.number", &Self::number),
        field("rustpeer.text", &Self::text),
        field("rustpeer.other", &Self::other),
    ];
}
plugin!(P);
extract_plugin!(P);
