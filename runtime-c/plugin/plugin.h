/* plugin.h: the floor of the plugin ABI: the host's structs, a plugin's descriptor and exported functions, and the
 * objects of the SDK. It owns the plugin's state and its open instances, each with what it hands to the host. */
#ifndef TSF_PLUGIN_H
#define TSF_PLUGIN_H

#include "plugin/abi_pull.h"
#include "plugin/descriptor.h"
#include "plugin/event_make.h"
#include "plugin/event_params.h"
#include "plugin/exports.h"
#include "plugin/falco.h"
#include "plugin/sdk.h"

#endif
