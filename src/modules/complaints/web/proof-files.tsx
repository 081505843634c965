import { zoneOfProvince } from "#procedures";
import { FileList } from "#ui/files.tsx";
import { date } from "#ui/format.ts";
import { Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { ProofFile, ProofSeen } from "../index.ts";
import { saysOf } from "./filing/file-fields.tsx";

/** What the office attached to its answer, for the person who told it: the files alone. */
export const ProofsMine = ({
	view,
	proofs,
}: {
	readonly view: View;
	readonly proofs: readonly ProofFile[];
}) =>
	proofs.length === 0 ? null : (
		<Section id="bukti-jawaban" title={view.t("complaints.proofs.title")}>
			<FileList
				files={proofs.map((proof) => ({
					name: proof.name,
					href: link(view, "/pengaduan/saya/berkas/:file", { file: proof.id }),
					says: saysOf(view, proof),
				}))}
			/>
		</Section>
	);

/** The same for staff, with what a picture looks like: something to look at, and no judgement. */
export const ProofsHandled = ({
	view,
	proofs,
	home,
	id,
	slugs,
}: {
	readonly view: View;
	readonly proofs: readonly ProofSeen[];
	readonly home: Unit;
	/** Of the complaint. */
	readonly id: string;
	/** Slugs of the offices whose complaints are named, by id. */
	readonly slugs: ReadonlyMap<string, string>;
}) => {
	const { t, lang } = view;
	const flagged = proofs.filter(({ alike, bare }) => alike || bare);
	return proofs.length === 0 ? null : (
		<Section id="bukti-jawaban" title={t("complaints.proofs.title")}>
			<FileList
				files={proofs.map((proof) => ({
					name: proof.name,
					href: link(view, "/pengaduan/meja/:unit/:id/berkas/:file", {
						unit: home.slug,
						id,
						file: proof.id,
					}),
					says: saysOf(view, proof),
				}))}
			/>
			{flagged.length > 0 && (
				<Notice kind="info" title={t("complaints.proofs.look")}>
					{t("complaints.proofs.look.says")}
				</Notice>
			)}
			{flagged.length > 0 && (
				<ul>
					{flagged.map(({ name, alike, bare }) => {
						const slug = alike?.of && slugs.get(alike.of.unitId);
						const day =
							alike &&
							date(lang, alike.addedAt, zoneOfProvince(home.province.code));
						return (
							<li>
								<strong>{name}</strong>:{" "}
								{alike &&
									(alike.of && slug ? (
										<>
											{t("complaints.proofs.alike", { day: day ?? "" })}{" "}
											<a
												href={link(view, "/pengaduan/meja/:unit/:id", {
													unit: slug,
													id: alike.of.id,
												})}
											>
												{alike.of.ref}
											</a>
											.{" "}
										</>
									) : (
										`${t("complaints.proofs.alike-some")} `
									))}
								{bare && t("complaints.proofs.bare")}
							</li>
						);
					})}
				</ul>
			)}
		</Section>
	);
};
