import { readFileSync } from "node:fs";
import { IntlMessageFormat } from "intl-messageformat";
import {
	emptyForm,
	type FormState,
	filled,
	withProblems,
} from "#kernel/form.ts";
import type { Language } from "#kernel/text.ts";
import { BarChart } from "./bar-chart.tsx";
import { Certificate } from "./cert.tsx";
import { Chips } from "./chips.tsx";
import { Crumbs } from "./crumbs.tsx";
import { Doors } from "./doors.tsx";
import { EmptyState } from "./empty.tsx";
import { Facts } from "./facts.tsx";
import { Figure, Figures } from "./figure.tsx";
import { FileList } from "./files.tsx";
import { FilterBar } from "./filter-bar.tsx";
import {
	AskForm,
	Button,
	Checkbox,
	Checkboxes,
	DateFields,
	Field,
	FileField,
	Form,
	LinkButton,
	Radios,
	Search,
	Select,
	TextArea,
} from "./form/index.ts";
import { Hero } from "./hero.tsx";
import { ActionBar, Checks, Lane, Leaf, Queue } from "./lane.tsx";
import { CitizenLayout } from "./layout/citizen.tsx";
import { OfficerLayout } from "./layout/officer.tsx";
import {
	Band,
	Card,
	Code,
	Fold,
	Hug,
	Meta,
	NoPrint,
	PageHead,
	Row,
	Section,
	Wrap,
} from "./layout/parts.tsx";
import { PrintSheet, Sheet } from "./layout/print-sheet.tsx";
import { List, ListRow } from "./list.tsx";
import { Notice } from "./notice.tsx";
import { OutsideLink } from "./outside-link.tsx";
import { Pager } from "./pager.tsx";
import { Progress } from "./progress.tsx";
import { Sides } from "./sides.tsx";
import { Stages } from "./stages.tsx";
import { Stat, Stats } from "./stat.tsx";
import { Steps } from "./steps.tsx";
import { CellBar, DataTable } from "./table.tsx";
import { Status, type StatusName, statuses, Tag } from "./tag.tsx";
import { TaskList, TaskRow } from "./task-list.tsx";
import { TileMap } from "./tile-map.tsx";
import { tiles } from "./tiles.ts";
import { Timeline } from "./timeline.tsx";
import { Unverified, UnverifiedTag } from "./unverified.tsx";
import { Versions } from "./versions.tsx";
import { plainLook, type View } from "./view.ts";

/** A viewer for looking at components: own words of `ui`, everything else empty. */
export const sampleView = (
	lang: Language,
	changes: Partial<View> = {},
): View => {
	const texts: Record<string, string> = JSON.parse(
		readFileSync(new URL(`./texts/${lang}.json`, import.meta.url), "utf8"),
	);
	const says = (
		key: string,
		about: Readonly<Record<string, string | number>> = {},
	): string =>
		key.startsWith("ui.")
			? String(
					new IntlMessageFormat(texts[key.slice(3)] ?? `?${key}`, lang).format({
						...about,
					}),
				)
			: key;
	return {
		lang,
		t: (key, ...[params]) => says(key, params),
		says,
		path: "/layanan/bantuan-hukum?kota=kupang",
		origin: "https://rangkul.example",
		token: "tanda-kecil",
		demo: true,
		me: null,
		seal: null,
		flash: null,
		now: new Date("2026-11-21T06:02:00Z"),
		doors: [
			{ name: "Layanan", href: "/layanan" },
			{ name: "Pengaduan", href: "/pengaduan" },
			{ name: "Lacak", href: "/lacak" },
			{ name: "Hasil", href: "/hasil" },
			{ name: "Bantuan", href: "/bantuan" },
		],
		desk: [
			{ name: "Beranda", href: "/kerja" },
			{ name: "Penilaian", href: "/kerja/penilaian", count: "11/18" },
			{
				name: "Bukti",
				href: "/kerja/bukti",
				count: "34",
				countWords: "34 menunggu",
			},
			{ name: "Fasilitas", href: "/kerja/fasilitas", count: "16" },
		],
		foot: [
			{
				title: "Perlu bantuan orang?",
				says: "Datang, telepon, atau kirim surat.",
				links: [{ name: "Cara menghubungi kami", href: "/bantuan" }],
			},
			{
				title: "Tampilan",
				links: [{ name: "Tema terang dan gelap", href: "/tampilan" }],
			},
			{
				title: "Terbuka",
				links: [
					{ name: "Data", href: "/hasil" },
					{ name: "Privasi", href: "/privasi" },
				],
			},
		],
		may: () => true,
		look: plainLook,
		assets: {
			css: "",
			cssHref: "/built/ui.css",
			publicHref: "/built/public.css",
			roomHref: "/built/room.css",
			islands: { "error-focus": "/built/error-focus.js" },
			inside: { "error-focus": { text: "/* focus */" } },
		},
		...changes,
	};
};

export const officer: Partial<View> = {
	path: "/kerja/penilaian",
	me: {
		name: "Yohana Lede",
		role: "Operator P2HAM",
		unit: "Kantor Layanan Hukum Oebufu",
	},
};

/** A form in which everything that can be wrong is wrong. */
export const wrongForm: FormState = withProblems(
	filled({
		nama: "Loket <1>",
		terjadi_hari: "14",
		terjadi_bulan: "13",
		terjadi_tahun: "2026",
		cerita: "Loket",
		jenis: "aspirasi",
		kabar: ["lacak"],
		sandi: "rahasia",
	}),
	{ field: "nama", says: "Tulis nama tempat seperti di papan nama" },
	{ field: "sandi", says: "Kata sandi dan nama pengguna tidak cocok" },
	{ field: "jenis", says: "Pilih jenisnya" },
	{ field: "terjadi_bulan", says: "Isi bulan dengan angka 1 sampai 12" },
	{ field: "tempat", says: "Pilih tempat kejadian" },
	{ field: "kabar", says: "Pilih paling sedikit satu cara" },
	{
		field: "cerita",
		says: "Ceritakan apa yang terjadi, paling sedikit satu kalimat",
	},
	{
		field: "foto",
		says: "Berkas ditolak: ukurannya 14 MB, paling besar 10 MB",
	},
	{ field: "setuju", says: "Setujui dahulu ketentuannya" },
);

/** A public page with a form, empty or wrong. */
export const formPage = (view: View, state: FormState = emptyForm) => (
	<CitizenLayout
		view={view}
		title="Apa yang terjadi? Langkah 3 dari 6"
		form={state}
		asideLabel="Bantuan untuk langkah ini"
		aside={
			<>
				<Hug>
					<h2>Sulit menulis?</h2>
					<p>Telepon kami dan petugas menuliskannya untuk Anda.</p>
				</Hug>
				<Meta>Anda belum perlu menyebut nama.</Meta>
			</>
		}
	>
		<PageHead
			above={
				<Progress
					id="langkah"
					value={3}
					max={6}
					words="Langkah 3 dari 6"
					look="steps"
				/>
			}
			title="Apa yang terjadi?"
			lead="Tulis dengan kata-kata Anda sendiri. Jawaban Anda tersimpan di perjalanan."
		/>
		<Form view={view} action="/pengaduan" once="0190-kunci" multipart>
			<Field
				view={view}
				state={state}
				name="nama"
				label="Nama tempat"
				hint="Seperti tertulis di papan nama"
			/>
			<Field
				view={view}
				state={state}
				name="sandi"
				label="Kata sandi"
				type="password"
				autocomplete="current-password"
				width="16"
			/>
			<Field
				view={view}
				state={state}
				name="nomor"
				label="Nomor antrean"
				type="number"
				width="4"
				optional
			/>
			<Select
				view={view}
				state={state}
				name="jenis"
				label="Jenis"
				none="Pilih satu"
				options={[
					{ value: "pengaduan", label: "Pengaduan" },
					{ value: "aspirasi", label: "Aspirasi" },
				]}
			/>
			<DateFields
				view={view}
				state={state}
				name="terjadi"
				label="Kapan terjadi?"
				hint="Perkiraan boleh. Contoh: 14 11 2026"
			/>
			<Radios
				view={view}
				state={state}
				name="tempat"
				label="Di mana?"
				options={[
					{ value: "loket", label: "Di kantor atau loket" },
					{ value: "telepon", label: "Lewat telepon" },
					{
						value: "lain",
						label: "Tempat lain",
						says: "Misalnya di jalan menuju kantor",
					},
				]}
			/>
			<Checkboxes
				view={view}
				state={state}
				name="kabar"
				label="Bagaimana kami memberi tahu Anda?"
				options={[
					{
						value: "lacak",
						label: "Lewat halaman lacak",
						says: "Tidak perlu data diri",
					},
					{ value: "pesan", label: "Lewat pesan pendek" },
				]}
			/>
			<TextArea
				view={view}
				state={state}
				name="cerita"
				label="Ceritakan apa yang terjadi"
				hint="Siapa yang melayani, apa yang dikatakan, apa akibatnya bagi Anda."
				rows={6}
			/>
			<FileField
				view={view}
				state={state}
				name="foto"
				label="Foto"
				hint="JPG atau PNG, paling besar 10 MB."
				accept="image/jpeg,image/png"
				optional
			/>
			<Checkbox
				view={view}
				state={state}
				name="setuju"
				label="Saya setuju dengan ketentuan"
			/>
			<Row>
				<Button>Simpan dan lanjut</Button>
				<LinkButton href="/pengaduan" kind="quiet">
					Kembali
				</LinkButton>
			</Row>
		</Form>
	</CitizenLayout>
);

const provinces = Object.keys(tiles).map((code, i) => ({
	code,
	share: (i * 7) % 64,
	of: 20 + i,
}));
const stepOf = (share: number) =>
	share < 15 ? 1 : share < 30 ? 2 : share < 45 ? 3 : 4;

/** Results: filter, map, chart, table, pager. */
export const resultsPage = (view: View) => (
	<CitizenLayout
		view={{ ...view, path: "/hasil/p2ham-2023" }}
		title="Hasil P2HAM 2023"
		description="Unit berpredikat di tiap provinsi."
		results="tabel"
	>
		<PageHead
			above={
				<Crumbs
					view={view}
					path={[{ name: "Beranda", href: "/" }, { name: "Hasil" }]}
				/>
			}
			title="Hasil P2HAM 2023"
			beside={
				<Tag shape="disc" tone="ok">
					Dapat dihitung ulang
				</Tag>
			}
			lead="Dari 871 unit yang ikut, 241 meraih predikat."
		/>
		<FilterBar
			view={view}
			action="/hasil"
			label="Saring hasil"
			clearHref="/hasil"
		>
			<Select
				view={view}
				state={emptyForm}
				name="tahun"
				label="Tahun"
				options={[
					{ value: "2023", label: "2023" },
					{ value: "2022", label: "2022" },
				]}
			/>
			<Field
				view={view}
				state={filled({ pada: "2023-12-31" })}
				name="pada"
				label="Keadaan pada tanggal"
				type="date"
			/>
			<Select
				view={view}
				state={emptyForm}
				name="jenis"
				label="Jenis unit"
				none="Semua unit"
				options={[{ value: "kanim", label: "Imigrasi" }]}
			/>
		</FilterBar>
		<Unverified view={view} />
		<Figures>
			<Figure
				id="peta"
				title="Unit berpredikat per 100 unit"
				finding="Tertinggi Jawa Timur dengan 63; Banten 30, yaitu 6 dari 20."
				picture={
					<TileMap
						values={provinces.slice(0, 37).map(({ code, share }) => ({
							code,
							value: String(share),
							step: stepOf(share),
						}))}
					/>
				}
				steps={[
					{ step: 1, words: "0 sampai 14" },
					{ step: 2, words: "15 sampai 29" },
					{ step: 3, words: "30 sampai 44" },
					{ step: 4, words: "45 ke atas" },
					{ step: 0, words: "belum ada angka" },
				]}
				source="Satu kotak satu provinsi, letaknya kira-kira. Data contoh, keadaan 31 Desember 2023."
			/>
			<Figure
				id="corong"
				title="Dari ikut sampai berpredikat"
				finding="Dua dari tiga unit berhenti sebelum lolos evaluasi."
				picture={
					<BarChart
						bars={[
							{ label: "Mengikuti", value: "871", share: 100, step: 2 },
							{
								label: "Lolos evaluasi",
								value: "282",
								share: 32.4,
								step: 3,
								says: "589 berhenti di sini",
							},
							{
								label: "Berpredikat",
								value: "241",
								share: 27.7,
								step: 4,
								says: "41 berhenti di sini",
							},
						]}
					/>
				}
				tableLabel="Lihat tabel"
				table={
					<DataTable
						id="corong-tabel"
						caption="Dari ikut sampai berpredikat"
						columns={[
							{ key: "stage", label: "Tahap", cell: ([stage]) => stage },
							{
								key: "units",
								label: "Unit",
								numeric: true,
								cell: ([, units]) => units,
							},
						]}
						rows={[
							["Mengikuti", "871"],
							["Lolos evaluasi", "282"],
							["Berpredikat", "241"],
						]}
					/>
				}
			/>
		</Figures>
		<Section
			id="h-tabel"
			title="Tabel"
			beside={
				<LinkButton
					href="/hasil.csv"
					kind="outlined"
					small
					icon="download"
					download
				>
					Unduh CSV
				</LinkButton>
			}
		>
			<DataTable
				id="tabel"
				caption="38 provinsi, terurut dari bagian berpredikat terbesar"
				columns={[
					{
						key: "province",
						label: "Provinsi",
						sort: { href: "?urut=provinsi" },
						cell: ({ code }) => <a href={`/hasil/${code}`}>Provinsi {code}</a>,
						total: "Indonesia",
					},
					{
						key: "joined",
						label: "Ikut",
						numeric: true,
						cell: ({ of }) => of,
						total: "871",
					},
					{
						key: "passed",
						label: "Lolos evaluasi",
						numeric: true,
						cell: ({ of }) => of - 9,
						total: "282",
					},
					{
						key: "held",
						label: "Berpredikat",
						numeric: true,
						cell: ({ of }) => of - 15,
						total: "241",
					},
					{
						key: "share",
						label: "Per 100 unit",
						numeric: true,
						sort: { href: "?urut=bagian", now: "descending" },
						cell: ({ share }) => share,
						total: "28",
					},
					{
						key: "bar",
						label: "Grafik",
						hideLabel: true,
						cell: ({ share }) => <CellBar share={share} />,
					},
				]}
				rows={provinces.slice(0, 8)}
			/>
			<Pager
				view={view}
				now={2}
				last={18}
				hrefOf={(page) => `?halaman=${page}`}
			/>
		</Section>
	</CitizenLayout>
);

/** The rest of the public parts. */
export const partsPage = (view: View) => (
	<CitizenLayout
		view={{ ...view, path: "/bagian", flash: "Tersimpan. 37 lagi." }}
		title="Bagian"
	>
		<PageHead
			title="Bagian"
			lead="Semua bagian yang dipakai halaman, dalam satu halaman."
		/>
		<Section id="p-tombol" title="Tombol">
			<Row>
				<LinkButton href="/a">Utama</LinkButton>
				<LinkButton href="/b" kind="outlined" icon="print">
					Cetak
				</LinkButton>
				<LinkButton href="/c" kind="quiet">
					Tenang
				</LinkButton>
				<LinkButton href="/d" kind="danger">
					Hapus bukti
				</LinkButton>
				<LinkButton href="/e" kind="outlined" small>
					Kecil
				</LinkButton>
			</Row>
		</Section>
		<Section id="p-status" title="Status: kata, bentuk, lalu warna">
			<Row>
				{Object.keys(statuses)
					.filter((name): name is StatusName => name in statuses)
					.map((name) => (
						<Status view={view} is={name} />
					))}
				<UnverifiedTag view={view} />
			</Row>
		</Section>
		<Section id="p-kabar" title="Pemberitahuan">
			<Notice kind="ok">Tersimpan. 37 lagi.</Notice>
			<Notice kind="info">Survei ditutup Selasa, 24 November 2026.</Notice>
			<Notice kind="warn" title="Sesi berakhir 5 menit lagi.">
				<a href="/perpanjang">Perpanjang</a>
			</Notice>
			<Notice kind="bad">
				Berkas ditolak: ukurannya 14 MB, paling besar 10 MB.
			</Notice>
			<Notice kind="calm" title="Warga tidak perlu akun.">
				<a href="/pengaduan">Sampaikan pengaduan</a>
			</Notice>
		</Section>
		<Section id="p-fakta" title="Fakta">
			<Facts
				look="row"
				facts={[
					{ term: "Biaya", is: "Gratis" },
					{ term: "Jawaban", is: "3 hari kerja" },
					{ term: "Cara", is: "Datang, surat, atau daring" },
				]}
			/>
			<Card>
				<Row between>
					<h3>Toilet penyandang disabilitas</h3>
					<Status view={view} is="contested" />
				</Row>
				<Sides
					level={4}
					unit={{
						title: "Kata unit",
						says: "Ada dan dapat dipakai",
						meta: "Foto dan ukuran 152 × 228 cm, 12 Mei 2026",
					}}
					other={{
						title: "Kata pengguna",
						says: "Terkunci, kunci tidak ada",
						meta: "7 dari 9 orang sejak 3 Juni 2026",
					}}
				/>
			</Card>
			<List>
				<ListRow
					name="Loket rendah"
					says="Tinggi 75 cm"
					end={<Status view={view} is="checked" />}
				/>
				<ListRow
					name="Konsultasi publik"
					href="/acara"
					end="19 November 2026"
				/>
			</List>
		</Section>
		<Section id="p-angka" title="Angka">
			<Stats>
				<Stat value="871" label="unit mengikuti penilaian" />
				<Stat value="241" label="meraih predikat, atau 28 dari 100" tone="ok" />
				<Stat value="19" label="fakta diperdebatkan" tone="warn" />
			</Stats>
		</Section>
		<Section id="p-sertifikat" title="Sertifikat dan riwayat">
			<Certificate
				id="sert"
				level={3}
				kind="Predikat pelayanan publik berbasis HAM"
				name="Kantor Layanan Hukum Oebufu, Kupang"
			>
				<Facts
					facts={[
						{ term: "Nomor", is: <Code>P2HAM-2025-53-0147</Code> },
						{ term: "Nilai", is: "87,40 dari 100" },
						{ term: "Berlaku sampai", is: "9 Desember 2026" },
					]}
				/>
			</Certificate>
			<Timeline
				view={view}
				happenings={[
					{ title: "Diterima", state: "done", says: "Sabtu, 21 November 2026" },
					{
						title: "Kami periksa",
						state: "now",
						says: "Paling lambat Rabu, 25 November. 3 hari kerja",
					},
					{
						title: "Unit menjawab",
						state: "later",
						says: "Paling lambat Rabu, 2 Desember",
					},
				]}
			/>
			<Fold summary="Periksa sendiri tanpa percaya pada kami">
				<p>Unduh paket, hitung ulang nilainya.</p>
			</Fold>
			<Code large>7HKM 4QTW 9XDP</Code>
			<p>
				<OutsideLink href="https://peraturan.go.id">
					Naskah peraturan
				</OutsideLink>{" "}
				<OutsideLink href="//tempat-lain.example">bukan tautan</OutsideLink>
			</p>
		</Section>
		<Section id="p-kosong" title="Kosong">
			<EmptyState
				level={3}
				title="Tidak ada yang menunggu Anda"
				next={<a href="/kerja">Lihat yang selesai</a>}
			>
				Semua pengaduan sudah dijawab sebelum tenggat.
			</EmptyState>
		</Section>
	</CitizenLayout>
);

/** The home page's own parts. */
export const homePage = (view: View) => (
	<CitizenLayout
		view={{ ...view, path: "/" }}
		title="Layanan yang merangkul semua"
		bleed
	>
		<Hero
			title="Apa yang Anda perlukan hari ini?"
			lead="Layanan publik milik Anda. Cari tahu syarat, biaya, waktu, dan apakah tempatnya dapat Anda datangi."
		>
			<Search
				action="/layanan"
				name="cari"
				label="Cari layanan"
				button="Cari"
				kind="sun"
			/>
			<p>
				Misalnya: <a href="/layanan?cari=bantuan">bantuan hukum</a>,{" "}
				<a href="/layanan?cari=merek">mendaftarkan merek</a>
			</p>
		</Hero>
		<Doors
			rising
			doors={[
				{
					icon: "chat",
					title: "Sampaikan pengaduan",
					says: "Kritik, saran, keluhan. Boleh tanpa nama.",
					href: "/pengaduan",
				},
				{
					icon: "shield",
					title: "Lihat hasil",
					says: "Tiap unit, tiap angka, dan asalnya.",
					href: "/hasil",
				},
				{
					icon: "route",
					title: "Periksa sertifikat",
					says: "Asli atau tidak, berlaku atau tidak.",
					href: "/sertifikat",
				},
			]}
		/>
		<Wrap>
			<Section id="h-siapa" title="Dapatkah saya dilayani di sana?">
				<Chips
					chips={[
						{ name: "Saya memakai kursi roda", href: "/layanan?a=1" },
						{ name: "Saya tuli", href: "/layanan?a=2", current: true },
						{ name: "Saya lanjut usia", href: "/layanan?a=3" },
					]}
				/>
			</Section>
		</Wrap>
		<Band>
			<h2>Janji, dan buktinya</h2>
			<Stats>
				<Stat value="871" label="unit mengikuti penilaian" />
				<Stat value="241" label="meraih predikat" />
			</Stats>
		</Band>
	</CitizenLayout>
);

/** An officer's task list. */
export const deskPage = (view: View) => (
	<OfficerLayout
		view={{ ...view, ...officer }}
		title="Penilaian mandiri P2HAM 2026: 11 dari 18 lengkap"
		asideLabel="Keadaan penilaian"
		head={
			<>
				<PageHead
					title="Penilaian mandiri P2HAM 2026"
					beside={
						<>
							<LinkButton href="/bimbingan" kind="outlined">
								Minta bimbingan
							</LinkButton>
							<LinkButton href="/kirim">Kirim penilaian</LinkButton>
						</>
					}
				/>
				<Stages
					view={view}
					label="Tahapan"
					stages={[
						{ name: "Pencanangan", state: "done", when: "20 Februari" },
						{ name: "Pembangunan", state: "done", when: "sampai Juni" },
						{ name: "Evaluasi", state: "done", when: "lolos 14 Agustus" },
						{ name: "Penilaian", state: "now", when: "sampai 30 November" },
						{ name: "Penetapan", state: "later", when: "10 Desember" },
					]}
				/>
			</>
		}
		aside={
			<>
				<Progress id="maju" value={11} max={18} words="11 dari 18 lengkap" />
				<Hug tone="warn">
					<h2>Akan ditolak bila dikirim sekarang</h2>
					<ul>
						<li>
							<a href="/b1">Foto toilet: lebar pintu tidak terlihat</a>
						</li>
					</ul>
				</Hug>
			</>
		}
	>
		<Section
			id="k1"
			title="Aksesibilitas"
			beside={<Meta>5 dari 7 lengkap</Meta>}
		>
			<TaskList>
				<TaskRow
					view={view}
					id="s1"
					name="Jalur landai dan pegangan"
					href="/i1"
					meta="3 bukti"
					status="complete"
				/>
				<TaskRow
					view={view}
					id="s2"
					name="Jalur pemandu"
					href="/i2"
					meta="1 bukti"
					status="in-progress"
				/>
				<TaskRow
					view={view}
					id="s3"
					name="Toilet penyandang disabilitas"
					href="/i3"
					why="Sari, kanwil: “Foto tidak menunjukkan lebar pintu.” 18 November"
					meta="2 bukti"
					status="returned"
				/>
				<TaskRow
					view={view}
					id="s4"
					name="Ruang bermain anak"
					href="/i4"
					meta="belum ada"
					status="not-started"
				/>
				<TaskRow
					view={view}
					id="s5"
					name="Hasil survei kepuasan"
					href={null}
					why="Menunggu 18 responden lagi"
					meta="dari operasi"
					status="not-yet"
				/>
			</TaskList>
		</Section>
		<Section id="k2" title="Bukti">
			<FileList
				files={[
					{
						name: "denah-toilet.pdf",
						href: "/berkas/1",
						says: "PDF, 214 KB, Yohana Lede, 12 Mei 2026",
						end: (
							<Form view={view} action="/berkas/1/hapus" look="row">
								<Button kind="danger" small label="Hapus denah-toilet.pdf">
									Hapus
								</Button>
							</Form>
						),
					},
				]}
			/>
		</Section>
	</OfficerLayout>
);

/** The verifier's lane, with or without a mistake. */
export const lanePage = (
	view: View,
	state: FormState = filled({ nilai: "2" }),
) => (
	<OfficerLayout
		view={{
			...view,
			path: "/kerja/jalur",
			flash: "Tersimpan. 37 lagi.",
			me: {
				name: "Sari Manafe",
				role: "Verifikator",
				unit: "Kanwil Nusa Tenggara Timur",
			},
		}}
		title="Toilet penyandang disabilitas, 164 dari 200"
		form={state}
		lane
	>
		<Lane
			queue={
				<Queue
					label="Antrean unit"
					title="Antrean"
					items={[
						{
							name: "Kantor Layanan Hukum Atapupu",
							says: "Diterima, 3",
							href: "/u1",
						},
						{
							name: "Kantor Layanan Hukum Oebufu",
							says: "Sekarang",
							href: "/u2",
							current: true,
						},
						{
							name: "Balai Layanan Waingapu",
							says: "Menunggu 6 hari",
							href: "/u3",
						},
					]}
				>
					<Progress
						id="antre"
						value={163}
						max={200}
						words="163 diputus, 37 tersisa"
					/>
				</Queue>
			}
			proof={
				<>
					<div>
						<Meta>Aksesibilitas, indikator 3 dari 18. Unit 164 dari 200</Meta>
						<h1>Toilet penyandang disabilitas</h1>
						<p class="narrow">
							<a href="#rubrik">Langsung ke rubrik</a>
						</p>
					</div>
					<Sides
						level={2}
						unit={{
							title: "Pernyataan unit",
							says: "Ada dan dapat dipakai",
							meta: "Kantor Layanan Hukum Oebufu, skor diri 3",
						}}
						other={{
							title: "Kata pengguna",
							says: "Terkunci, 7 dari 9 orang",
							meta: <a href="/catatan">Baca 9 catatan</a>,
						}}
					/>
					<Section
						id="bukti"
						title="Bukti 1 dari 2: denah terukur"
						beside={<a href="/berkas/1">Buka berkas (PDF, 214 KB)</a>}
					>
						<Leaf
							picture={{
								src: "/favicon.svg",
								alt: "Denah",
								width: 400,
								height: 400,
							}}
						>
							Halaman 1 dari 2
						</Leaf>
						<Checks
							checks={[
								{
									kind: "ok",
									says: "Dibuat 12 Mei 2026, 14 meter dari alamat unit",
								},
								{
									kind: "warn",
									says: "Pintu 84 cm. Ukuran acuan pintu utama 90 cm",
								},
							]}
						/>
					</Section>
				</>
			}
			rubric={
				<>
					<h2 id="rubrik">Rubrik</h2>
					<Form view={view} action="/jalur/simpan">
						<Radios
							view={view}
							state={state}
							name="nilai"
							label="Nilai"
							hideLabel
							look="levels"
							options={[
								{
									value: "1",
									label: "1. Tidak ada",
									says: "Tidak ada toilet yang dapat dimasuki kursi roda.",
								},
								{
									value: "2",
									label: "2. Ada, belum dapat dipakai",
									says: "Ada ruangnya, tetapi terkunci atau ukurannya kurang.",
								},
								{
									value: "3",
									label: "3. Dapat dipakai",
									says: "Ukuran terpenuhi, terbuka pada jam layanan.",
								},
							]}
						/>
						<TextArea
							view={view}
							state={state}
							name="alasan"
							label="Alasan untuk unit"
							hint="Wajib, karena berbeda dari skor diri."
							rows={4}
						/>
						<ActionBar>
							<Button name="putusan" value="terima" shortcut="s">
								Simpan dan lanjut
							</Button>
							<Button
								name="putusan"
								value="kembali"
								kind="outlined"
								shortcut="r"
							>
								Kembalikan
							</Button>
						</ActionBar>
					</Form>
				</>
			}
		/>
	</OfficerLayout>
);

/** A step of several, with a version that somebody else saved meanwhile. */
export const stepPage = (view: View) => (
	<OfficerLayout view={{ ...view, ...officer }} title="Ubah unit">
		<PageHead
			above={<Steps view={view} now={2} of={4} name="Cocokkan kolom" />}
			title="Ubah unit"
		/>
		<Versions
			view={view}
			id="versi"
			by="Sari Manafe, 14.02 WITA"
			fields={[
				{ label: "Nama", theirs: "Rutan Serang", yours: "Rutan Kota Serang" },
				{ label: "Telepon", theirs: "", yours: "0254 200000" },
			]}
		/>
		<AskForm action="/cari" label="Cari nomor" button="Periksa">
			<Field view={view} state={emptyForm} name="nomor" label="Nomor" />
		</AskForm>
		<Pager view={view} now={1} last={3} />
	</OfficerLayout>
);

/** Two sheets of paper, one of them to be handed over. */
export const paperPage = (view: View) => (
	<PrintSheet
		view={view}
		title="Kode untuk Yohana"
		back={{ name: "Kembali ke orang", href: "/kelola/orang" }}
	>
		<PageHead title="Kode untuk Yohana" />
		<Sheet framed>
			<Code large>7HKM 4QTW 9XDP 2RSV</Code>
		</Sheet>
		<Sheet>
			<p>Lembar kedua.</p>
			<NoPrint>
				<p>Tidak dicetak.</p>
			</NoPrint>
		</Sheet>
	</PrintSheet>
);

export const samplePages = {
	langkah: stepPage,
	kertas: paperPage,
	"form-kosong": (view: View) => formPage(view),
	"form-galat": (view: View) => formPage(view, wrongForm),
	hasil: resultsPage,
	bagian: partsPage,
	beranda: homePage,
	meja: deskPage,
	jalur: (view: View) => lanePage(view),
	"jalur-galat": (view: View) =>
		lanePage(
			view,
			withProblems(filled({ nilai: "2" }), {
				field: "alasan",
				says: "Tulis apa yang harus dilakukan unit",
			}),
		),
};
