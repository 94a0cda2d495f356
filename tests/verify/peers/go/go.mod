module peer

go 1.21

require github.com/falcosecurity/plugin-sdk-go v0.8.3
