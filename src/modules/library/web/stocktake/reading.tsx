import type { FormState } from "#kernel/form.ts";
import type { Content } from "#ui/content.ts";
import {
	Button,
	Field,
	Form,
	Hidden,
	ScriptButton,
	TextArea,
} from "#ui/form/index.ts";
import { Document } from "#ui/layout/document.tsx";
import { PageHead, Row, Section } from "#ui/layout/parts.tsx";
import { Mark } from "#ui/mark.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { inLanguage, type View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { Collection, Stocktake } from "../../index.ts";
import { formKey } from "../lending/with-library.ts";
import { scopeOf, startOf, stockFields } from "./scope.ts";

interface ScanProps {
	readonly view: View;
	readonly unit: Unit;
	readonly stocktake: Stocktake;
}

const pageOf = ({ view, unit, stocktake }: ScanProps): string =>
	link(view, "/perpustakaan/meja/:unit/opname/:stocktake", {
		unit: unit.slug,
		stocktake: stocktake.id,
	});

const said = [
	...["waiting", "sent", "offline", "read", "again", "no-camera"],
	...["no-reader", "no-room", "refused", "late", "forgotten"],
];

/** What the page's script finds, and says. */
const Scan = ({
	shell = false,
	children,
	...of
}: ScanProps & {
	readonly shell?: boolean;
	readonly children: Content;
}) => (
	<stock-scan
		class="stack"
		data-queue={of.stocktake.id}
		data-page={pageOf(of)}
		data-shell={String(shell)}
		data-words={JSON.stringify(
			Object.fromEntries(
				said.map((key) => [key, of.view.says(`library.stock.${key}`)]),
			),
		)}
	>
		{children}
	</stock-scan>
);

/** Without script a text area; with it camera and scanner fill a list that stays on the device until it was sent. */
export const Reading = (
	props: ScanProps & {
		readonly state: FormState;
		readonly form: string;
		readonly shell?: boolean;
	},
) => {
	const { view, state, form } = props;
	const { t } = view;
	const part = { view, state };
	return (
		<Scan {...props}>
			<Section id="baca" title={t("library.stock.reading")}>
				<p role="status" data-part="said" />
				<video data-part="camera" muted playsinline hidden />
				<Row>
					<ScriptButton does="camera" kind="outlined">
						{t("library.stock.camera")}
					</ScriptButton>
					<ScriptButton does="stop" kind="quiet">
						{t("library.stock.camera.stop")}
					</ScriptButton>
					<ScriptButton does="send" kind="outlined">
						{t("library.stock.send")}
					</ScriptButton>
					<ScriptButton does="forget" kind="danger">
						{t("library.stock.forget")}
					</ScriptButton>
				</Row>
				<Form
					view={view}
					action={pageOf(props)}
					label={t("library.stock.reading")}
				>
					<Hidden name={formKey} value={form} />
					<Field
						{...part}
						name={stockFields.place}
						label={t("library.stock.at")}
						hint={t("library.stock.at.hint")}
						autocomplete="off"
						optional
					/>
					<TextArea
						{...part}
						name={stockFields.barcodes}
						label={t("library.stock.barcodes")}
						hint={t("library.stock.barcodes.hint")}
						rows={5}
					/>
					<div>
						<Button>{t("library.stock.keep")}</Button>
					</div>
				</Form>
				<p class="meta" data-part="ready" hidden>
					{t("library.stock.ready")}
				</p>
			</Section>
		</Scan>
	);
};

/** Nothing is read any more; what one of the devices never sent is named on it. */
export const Closed = (props: ScanProps) => (
	<Scan {...props}>
		<p role="status" data-part="said" />
		<Row>
			<ScriptButton does="forget" kind="danger">
				{props.view.t("library.stock.forget")}
			</ScriptButton>
		</Row>
	</Scan>
);

/** Reading without network: this is all that the device keeps of the page, without a name, a token or what was read. */
export const EmptyStocktakePage = (
	props: ScanProps & { readonly collections: readonly Collection[] },
) => {
	const { unit, stocktake, collections } = props;
	const view: View = { ...props.view, token: "", seal: null, me: null };
	const title = scopeOf(view, stocktake, collections);
	return (
		<Document view={view} title={title} staff islands={["stock-scan"]}>
			<header class="top">
				<div class="wrap">
					<Mark href={inLanguage(view.lang, "/kerja")} />
				</div>
			</header>
			<main id="isi" class="wrap page stack" tabindex={-1}>
				<PageHead title={title} lead={unit.name} />
				<Notice kind="calm">{view.t("library.stock.now")}</Notice>
				<Reading
					{...props}
					view={view}
					state={startOf(stocktake)}
					form=""
					shell
				/>
			</main>
		</Document>
	);
};
