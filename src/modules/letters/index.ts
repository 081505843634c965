/** What leaves the house with a number on it: certificates, and the page on which anyone checks them. */
export type { Certificate, Statement } from "./certificate.ts";
export {
	type CertificateNumber,
	printedNumber,
	readNumber,
} from "./certificate-number.ts";
export { type Paper, printCertificate } from "./certificate-pdf.ts";
export { issueCertificate } from "./issue-certificate.ts";
export {
	type Checked,
	certificateOf,
	checkCertificate,
} from "./queries.ts";
export { subscribers } from "./subscribers.ts";
