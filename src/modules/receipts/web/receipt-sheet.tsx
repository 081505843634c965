import type { ReceiptKind } from "#receipts";
import type { Content } from "#ui/content.ts";
import { LinkButton, ScriptButton } from "#ui/form/index.ts";
import { Code, Meta, NoPrint, Row, Stack } from "#ui/layout/parts.tsx";
import { PrintSheet, Sheet } from "#ui/layout/print-sheet.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { QrCode } from "#ui/qr-code.tsx";
import { inLanguage, type View } from "#ui/view.ts";
import { Spelled } from "./spelled.tsx";

interface ReceiptProps {
	readonly view: View;
	readonly kind: ReceiptKind;
	/** As it was issued, in groups; `null` where it was shown before and cannot be shown again. */
	readonly code: string | null;
	/** Whether the person set a PIN. */
	readonly pin?: boolean | undefined;
	/** What happens next, in order: until when somebody answers, and what to do if nobody does. */
	readonly next: readonly Content[];
}

interface ReceiptPageProps extends ReceiptProps {
	/** "Pengaduan Anda sudah kami terima". */
	readonly title: string;
	/** Below the title: one sentence. */
	readonly lead?: Content;
	/** Scripts of the page that filed it. */
	readonly islands?: readonly string[];
	/** Below the sheet; not printed. */
	readonly children?: Content;
}

/**
 * The whole answer to the post that filed something. Answer it as a page with `cache-control: no-store`, never as a
 * redirect: there is no address at which a code stands.
 */
export const ReceiptPage = (props: ReceiptPageProps) => {
	const { view, title, lead, kind, code, pin, next, children } = props;
	const { islands = [] } = props;
	const { t } = view;
	return (
		<PrintSheet
			view={view}
			title={title}
			back={{
				name: t("receipts.sheet.home"),
				href: inLanguage(view.lang, "/"),
			}}
			islands={code ? ["copy-code", ...islands] : islands}
			once
		>
			<h1>{title}</h1>
			{lead && <p class="lead">{lead}</p>}
			{code ? (
				<NoPrint>
					<Notice kind="warn" title={t("receipts.sheet.keep")}>
						{t("receipts.sheet.once")}
					</Notice>
				</NoPrint>
			) : (
				<Notice kind="info" title={t("receipts.sheet.gone")}>
					{t("receipts.sheet.gone.says")}
				</Notice>
			)}
			<Receipt view={view} kind={kind} code={code} pin={pin} next={next} />
			<NoPrint>
				<Stack>
					{code && <Ways view={view} code={code} />}
					{children}
				</Stack>
			</NoPrint>
		</PrintSheet>
	);
};

/** The sheet itself: the code in large type, how to come back, and what happens next. */
export const Receipt = ({
	view,
	kind,
	title,
	code,
	pin,
	next,
}: ReceiptProps & {
	/** In place of what such a receipt is called. */
	readonly title?: string;
}) => {
	const { t } = view;
	const address = `${view.origin}${link(view, "/lacak", {})}`;
	const spoken = address.replace(/^https?:\/\//, "");
	return (
		<Sheet framed>
			<div class="in-cert stack">
				<h2>{title ?? t(`receipts.kind.${kind}`)}</h2>
				<Row between>
					<Stack>
						{code && (
							<div>
								<Meta>{t("receipts.sheet.code")}</Meta>
								<Code large>{code}</Code>
							</div>
						)}
						{pin && <p>{t("receipts.sheet.pin")}</p>}
						<ol>
							<li>{t("receipts.sheet.step-1", { address: spoken })}</li>
							<li>{t("receipts.sheet.step-2")}</li>
						</ol>
					</Stack>
					<QrCode
						text={address}
						label={t("receipts.sheet.qr", { address: spoken })}
						lasting
					/>
				</Row>
				{next.length > 0 && (
					<>
						<h3>{t("receipts.sheet.next")}</h3>
						<ul>
							{next.map((step) => (
								<li>{step}</li>
							))}
						</ul>
					</>
				)}
				<Meta>{t("receipts.sheet.sends")}</Meta>
			</div>
		</Sheet>
	);
};

/** What can be done with the code on this screen. */
const Ways = ({
	view,
	code,
}: {
	readonly view: View;
	readonly code: string;
}) => {
	const { t } = view;
	return (
		<>
			<Spelled view={view} code={code} />
			<Row>
				<LinkButton href={link(view, "/lacak", {})} kind="outlined">
					{t("receipts.sheet.track")}
				</LinkButton>
				<copy-code data-code={code} data-done={t("receipts.sheet.copied")}>
					<ScriptButton does="copy" kind="outlined" icon="copy">
						{t("receipts.sheet.copy")}
					</ScriptButton>
				</copy-code>
			</Row>
		</>
	);
};
