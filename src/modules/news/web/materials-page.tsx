import type { FormState } from "#kernel/form.ts";
import {
	Button,
	Checkbox,
	Field,
	FileField,
	Form,
	Hidden,
	Radios,
	TextArea,
} from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	fields,
	type Item,
	type Material,
	materialFields,
	recordingKinds,
} from "../index.ts";
import { materialForm } from "./form-words.ts";
import { itemCrumbs } from "./item-form-page.tsx";

/** What was sent and is to be mended: a new picture, a new recording, or what is said of one. */
export type Sent =
	| { readonly of: "picture" | "recording" }
	| { readonly of: "material"; readonly id: string };

/** Each form has a name of its own, so that what is to be mended is led to where it was typed. */
export const formOf = (sent: Sent): string =>
	sent.of === "material" ? sent.id : sent.of;

interface MaterialsPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly item: Item;
	readonly materials: readonly Material[];
	readonly state: FormState;
	readonly sent: Sent | null;
	readonly once: string;
}

/** Pictures, films and sounds of a draft, each with its words for who does not see or hear. */
export const MaterialsPage = (props: MaterialsPageProps) => {
	const { view, unit, item, materials, state, sent } = props;
	const { t } = view;
	const title = t("news.materials", { n: materials.length });
	return (
		<OfficerLayout
			view={view}
			title={`${title}: ${item.title}`}
			form={state}
			head={
				<PageHead
					above={itemCrumbs(view, unit, item, title)}
					title={title}
					lead={t("news.materials.lead")}
				/>
			}
		>
			{materials.map((one, place) => (
				<OneMaterial {...props} one={one} place={place + 1} />
			))}
			<Section id="gambar-baru" title={t("news.picture.add")}>
				<PictureForm
					{...props}
					state={sent?.of === "picture" ? state : blank}
				/>
			</Section>
			<Section id="rekaman-baru" title={t("news.recording.add")}>
				<RecordingForm
					{...props}
					state={sent?.of === "recording" ? state : blank}
				/>
			</Section>
		</OfficerLayout>
	);
};

const blank: FormState = { typed: {}, problems: [] };

const addressOf = ({ unit, item }: MaterialsPageProps) => ({
	unit: unit.slug,
	item: item.id,
});

const PictureForm = (props: MaterialsPageProps) => {
	const { view, state, once } = props;
	const { t } = view;
	const part = { view, state, within: formOf({ of: "picture" }) };
	return (
		<Form
			view={view}
			action={link(
				view,
				"/berita/meja/:unit/:item/bahan/gambar",
				addressOf(props),
			)}
			once={`${once}-gambar`}
			label={t("news.picture.add")}
			multipart
		>
			<Revision {...props} />
			<FileField
				{...part}
				name={materialFields.file}
				label={t("news.field.picture")}
				hint={t("news.field.picture.hint")}
				accept=".jpg,.jpeg,.png,.webp,image/*"
			/>
			<PictureWords {...part} />
			<div>
				<Button>{t("news.picture.add")}</Button>
			</div>
		</Form>
	);
};

const PictureWords = (part: {
	readonly view: View;
	readonly state: FormState;
	readonly within: string;
}) => {
	const { t } = part.view;
	return (
		<>
			<TextArea
				{...part}
				name={materialFields.alt}
				label={t("news.field.alt")}
				hint={t("news.field.alt.hint")}
				rows={2}
				optional
			/>
			<Checkbox
				{...part}
				name={materialFields.decorative}
				label={t("news.field.decorative")}
			/>
			<Field
				{...part}
				name={materialFields.caption}
				label={t("news.field.caption")}
				autocomplete="off"
				optional
			/>
		</>
	);
};

const RecordingForm = (props: MaterialsPageProps) => {
	const { view, state, once } = props;
	const { t } = view;
	const part = { view, state, within: formOf({ of: "recording" }) };
	return (
		<Form
			view={view}
			action={link(
				view,
				"/berita/meja/:unit/:item/bahan/rekaman",
				addressOf(props),
			)}
			once={`${once}-rekaman`}
			label={t("news.recording.add")}
		>
			<Revision {...props} />
			<Radios
				{...part}
				name={materialFields.kind}
				label={t("news.field.material-kind")}
				look="row"
				options={recordingKinds.map((kind) => ({
					value: kind,
					label: t(`news.is.${kind}`),
				}))}
			/>
			<RecordingWords {...part} film />
			<div>
				<Button kind="outlined">{t("news.recording.add")}</Button>
			</div>
		</Form>
	);
};

const RecordingWords = ({
	film,
	...part
}: {
	readonly view: View;
	readonly state: FormState;
	readonly within: string;
	readonly film: boolean;
}) => {
	const { t } = part.view;
	return (
		<>
			<Field
				{...part}
				name={materialFields.caption}
				label={t("news.field.recording-title")}
				autocomplete="off"
			/>
			<Field
				{...part}
				name={materialFields.address}
				label={t("news.field.address")}
				hint={t("news.field.address.hint")}
				inputmode="url"
				autocomplete="off"
			/>
			{film && (
				<Checkbox
					{...part}
					name={materialFields.captions}
					label={t("news.field.captions")}
				/>
			)}
			<TextArea
				{...part}
				name={materialFields.transcript}
				label={t("news.field.transcript")}
				hint={t("news.field.transcript.hint")}
				rows={5}
				optional
			/>
		</>
	);
};

const Revision = ({ item }: MaterialsPageProps) => (
	<Hidden name={fields.revision} value={String(item.revision)} />
);

const OneMaterial = (
	props: MaterialsPageProps & {
		readonly one: Material;
		readonly place: number;
	},
) => {
	const { view, one, place, sent, once } = props;
	const { t } = view;
	const title = t(`news.material.${one.kind}`, { n: place });
	const address = { ...addressOf(props), material: one.id };
	const part = {
		view,
		state:
			sent?.of === "material" && sent.id === one.id
				? props.state
				: materialForm(one),
		within: one.id,
	};
	return (
		<Section id={`bahan-${place}`} title={title}>
			{one.file && (
				<img
					src={link(view, "/berita/meja/:unit/:item/gambar/:picture", {
						...addressOf(props),
						picture: one.id,
					})}
					alt={one.alt || one.caption || title}
					width="280"
					decoding="async"
				/>
			)}
			<Form
				view={view}
				action={link(view, "/berita/meja/:unit/:item/bahan/:material", address)}
				once={`${once}-${one.id}`}
				label={title}
			>
				<Revision {...props} />
				{one.kind === "picture" ? (
					<PictureWords {...part} />
				) : (
					<RecordingWords {...part} film={one.kind === "film"} />
				)}
				<div>
					<Button
						kind="outlined"
						label={`${t("news.material.save")}: ${title}`}
					>
						{t("news.material.save")}
					</Button>
				</div>
			</Form>
			<Form
				view={view}
				action={link(
					view,
					"/berita/meja/:unit/:item/bahan/:material/hapus",
					address,
				)}
				once={`${once}-${one.id}-hapus`}
				label={`${t("news.material.remove")}: ${title}`}
			>
				<Revision {...props} />
				<div>
					<Button
						kind="quiet"
						small
						label={`${t("news.material.remove")}: ${title}`}
					>
						{t("news.material.remove")}
					</Button>
				</div>
			</Form>
		</Section>
	);
};
