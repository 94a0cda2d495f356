/** What OpenSSL says of a certificate: Node's code, and OpenSSL's words. */
export function certificateProblem(verified: number): [string, string] | undefined {
  switch (verified) {
    case 2:
      return ["UNABLE_TO_GET_ISSUER_CERT", "unable to get issuer certificate"];
    case 7:
      return ["CERT_SIGNATURE_FAILURE", "certificate signature failure"];
    case 9:
      return ["CERT_NOT_YET_VALID", "certificate is not yet valid"];
    case 10:
      return ["CERT_HAS_EXPIRED", "certificate has expired"];
    case 18:
      return ["DEPTH_ZERO_SELF_SIGNED_CERT", "self-signed certificate"];
    case 19:
      return ["SELF_SIGNED_CERT_IN_CHAIN", "self-signed certificate in certificate chain"];
    case 20:
      return ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "unable to get local issuer certificate"];
    case 21:
      return ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "unable to verify the first certificate"];
    case 22:
      return ["CERT_CHAIN_TOO_LONG", "certificate chain too long"];
    case 23:
      return ["CERT_REVOKED", "certificate revoked"];
    case 24:
    case 79:
      return ["INVALID_CA", "invalid CA certificate"];
    case 25:
      return ["PATH_LENGTH_EXCEEDED", "path length constraint exceeded"];
    case 26:
      return ["INVALID_PURPOSE", "unsuitable certificate purpose"];
    case 27:
      return ["CERT_UNTRUSTED", "certificate not trusted"];
    case 28:
      return ["CERT_REJECTED", "certificate rejected"];
    default:
      return undefined;
  }
}
