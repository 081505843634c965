import type { ReceiptKind } from "#receipts";
import type { Content } from "#ui/content.ts";
import { Facts } from "#ui/facts.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { Code, Fold, Meta, NoPrint } from "#ui/layout/parts.tsx";
import { PrintSheet, Sheet } from "#ui/layout/print-sheet.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { QrCode } from "#ui/qr-code.tsx";
import { inLanguage, type View } from "#ui/view.ts";
import { isLetter, spelling } from "./spelling.ts";

interface ReceiptProps {
	readonly view: View;
	readonly kind: ReceiptKind;
	/** As `issueReceipt` answered it, in groups. */
	readonly code: string;
	/** Whether the person set a PIN. */
	readonly pin?: boolean;
	/** What happens next, in order: until when somebody answers, and what to do if nobody does. */
	readonly next: readonly Content[];
}

interface ReceiptPageProps extends ReceiptProps {
	/** "Pengaduan Anda sudah kami terima". */
	readonly title: string;
	/** Below the title: one sentence. */
	readonly lead?: Content;
	/** Below the sheet; not printed. */
	readonly children?: Content;
}

/**
 * The whole answer to the post that filed something. Answer it as a page with `cache-control: no-store`, never as a
 * redirect: there is no address at which a code stands.
 */
export const ReceiptPage = (props: ReceiptPageProps) => {
	const { view, title, lead, children } = props;
	const { t } = view;
	return (
		<PrintSheet
			view={view}
			title={title}
			back={{
				name: t("receipts.sheet.home"),
				href: inLanguage(view.lang, "/"),
			}}
		>
			<h1>{title}</h1>
			{lead && <p class="lead">{lead}</p>}
			<NoPrint>
				<Notice kind="warn" title={t("receipts.sheet.keep")}>
					{t("receipts.sheet.sends")}
				</Notice>
			</NoPrint>
			<Receipt {...props} />
			<NoPrint>
				<div class="stack">
					<Spelled {...props} />
					<p>
						<LinkButton href={link(view, "/lacak", {})} kind="outlined">
							{t("receipts.sheet.track")}
						</LinkButton>
					</p>
					{children}
				</div>
			</NoPrint>
		</PrintSheet>
	);
};

/** The sheet itself: the code in large type, how to come back, and what happens next. */
export const Receipt = ({ view, kind, code, pin, next }: ReceiptProps) => {
	const { t } = view;
	const address = `${view.origin}${link(view, "/lacak", {})}`;
	const spoken = address.replace(/^https?:\/\//, "");
	return (
		<Sheet framed>
			<div class="in-cert stack">
				<h2>{t(`receipts.kind.${kind}`)}</h2>
				<div>
					<Meta>{t("receipts.sheet.code")}</Meta>
					<Code large>{code}</Code>
				</div>
				{pin && <p>{t("receipts.sheet.pin")}</p>}
				<QrCode
					text={address}
					label={t("receipts.sheet.qr", { address: spoken })}
				/>
				<ol>
					<li>{t("receipts.sheet.step-1", { address: spoken })}</li>
					<li>{t("receipts.sheet.step-2")}</li>
				</ol>
				<Facts
					facts={[
						{ term: t("receipts.sheet.address"), is: <Code>{spoken}</Code> },
					]}
				/>
				<h3>{t("receipts.sheet.next")}</h3>
				<ul>
					{next.map((step) => (
						<li>{step}</li>
					))}
				</ul>
				<Meta>{t("receipts.sheet.sends")}</Meta>
			</div>
		</Sheet>
	);
};

/** Group by group, as one reads it to somebody over a telephone or beside a counter. */
const Spelled = ({ view, code }: ReceiptProps) => {
	const { t, lang } = view;
	return (
		<Fold summary={t("receipts.sheet.spell")}>
			<ol>
				{code.split(" ").map((group) => (
					<li>{[...group].map((sign) => saidIn(view, sign)).join(", ")}</li>
				))}
			</ol>
		</Fold>
	);

	function saidIn({ t }: View, sign: string): string {
		const word = spelling[lang][sign] ?? sign;
		return isLetter(sign)
			? t("receipts.sheet.spell.letter", { sign, word })
			: word;
	}
};
