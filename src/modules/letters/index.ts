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
	type DecreeListRefusal,
	issueDecreeList,
} from "./letter/issue-decree-list.ts";
export { issueLetters } from "./letter/issue-letters.ts";
export {
	type ItemReason,
	type Letter,
	type LetterKind,
	letterKinds,
	letterNumber,
	type Signer,
	type Statement as LetterStatement,
} from "./letter/letter.ts";
export { type LetterPaper, printLetter } from "./letter/letter-pdf.ts";
export { letterNow, lettersOf, listsOf } from "./letter/letter-queries.ts";
export { setSigner, signers } from "./letter/signers.ts";
export {
	type WithdrawRefusal,
	withdrawLetter,
} from "./letter/withdraw-letter.ts";
export {
	type Checked,
	certificateOf,
	checkCertificate,
} from "./queries.ts";
export { subscribers } from "./subscribers.ts";
