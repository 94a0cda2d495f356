// What needs the tables of IDNA, and what console.log does not show, is a checked error.
const attempt = (f: () => unknown): void => {
  try {
    console.log(String(f()));
  } catch (e) {
    console.log(String(e));
  }
};
attempt(() => new URL("http://bücher.example/").host);
attempt(() => new URL("http://xn--bcher-kva.example/").host);
attempt(() => new URL("http://b%C3%BCcher.example/"));
attempt(() => URL.canParse("http://XN--bcher-kva.example/"));
attempt(() => new URL("http://ok.example/bücher?ü#é"));
attempt(() => new URL("foo://bücher/"));
attempt(() => {
  const url = new URL("http://ok/");
  url.host = "ö.example";
  return url;
});
attempt(() => console.log(new URL("a:b")));
attempt(() => console.log({ params: new URLSearchParams("a=b") }));
