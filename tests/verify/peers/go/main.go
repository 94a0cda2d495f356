// Two fields and a source through the Go SDK, whose panics end the host.
package main
import (
  "fmt"
  "io"
  "github.com/falcosecurity/plugin-sdk-go/pkg/sdk"
  "github.com/falcosecurity/plugin-sdk-go/pkg/sdk/plugins"
  "github.com/falcosecurity/plugin-sdk-go/pkg/sdk/plugins/extractor"
  "context"
  "github.com/falcosecurity/plugin-sdk-go/pkg/sdk/plugins/source"
)
type P struct { plugins.BasePlugin }
func (p *P) Info() *plugins.Info { return &plugins.Info{ID: 999, Name: "gopeer", Description: "d", Contact: "c", Version: "0.1.0", EventSource: "gopeer"} }
func (p *P) Init(cfg string) error { return nil }
func (p *P) Fields() []sdk.FieldEntry { return []sdk.FieldEntry{
  {Type: "uint64", Name: "gopeer.value", Desc: "v"},
  {Type: "string", Name: "gopeer.text", Desc: "t"} } }
func (p *P) Extract(req sdk.ExtractRequest, evt sdk.EventReader) error {
  data, err := io.ReadAll(evt.Reader())
  if err != nil { return err }
  switch req.FieldID() {
  case 0: req.SetValue(uint64(len(data)))
  case 1: req.SetValue(string(data))
  default: return fmt.Errorf("no such field")
  }
  return nil
}
func (p *P) Open(params string) (source.Instance, error) {
  return source.NewPullInstance(func(ctx context.Context, evt sdk.EventWriter) error { return sdk.ErrEOF })
}
func init() { plugins.SetFactory(func() plugins.Plugin { p := &P{}; source.Register(p); extractor.Register(p); return p }) }
func main() {}
