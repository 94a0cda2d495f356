/// <reference no-default-lib="true"/>
/// <reference path="checker.d.ts" />
/// <reference path="iteration.d.ts" />
/// <reference path="async.d.ts" />
/// <reference path="numbers.d.ts" />
/// <reference path="math.d.ts" />
/// <reference path="strings.d.ts" />
/// <reference path="regexp.d.ts" />
/// <reference path="arrays.d.ts" />
/// <reference path="collections.d.ts" />
/// <reference path="objects.d.ts" />
/// <reference path="bytes.d.ts" />
/// <reference path="errors.d.ts" />
/// <reference path="host.d.ts" />
/// <reference path="process.d.ts" />
/// <reference path="url.d.ts" />
/// <reference path="fetch.d.ts" />

// The global library of a tsfalco program: exactly what the compiler supports. A name that is not
// here is a compile error, whatever the editor's own lib says. Behaviour is ECMAScript's unless the
// comment says otherwise.
