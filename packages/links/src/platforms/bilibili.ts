import type { Platform } from '../platform.ts'
import { pagesOf } from './pages-of.ts'

const hosts = 'www.bilibili.com|m.bilibili.com|bilibili.com'
const shortHosts = ['b23.tv', 'bili2233.cn', 'bili22.cn', 'bili23.cn', 'bili33.cn']
const browser = 'bilibili://browser?url={encodedUrl}'
const video = { form: 'token', kind: 'post', canonical: 'www.bilibili.com/video/{item}', keep: ['p', 't'] } as const
const post = { form: 'token', kind: 'post', app: browser } as const
const goods = { form: 'digits', kind: 'item', app: browser } as const

export const bilibili: Platform = {
	id: 'bilibili',
	names: { zh: '哔哩哔哩', en: 'Bilibili' },
	appName: { zh: '哔哩哔哩APP', en: 'Bilibili app' },
	category: 'content',
	kindCategories: { item: 'ecommerce' },
	labels: ['哔哩哔哩', '嗶哩嗶哩', 'bilibili', 'B站'].map((name) => ({ name })),
	hints: [{ text: '的个人空间-哔哩哔哩', kind: 'profile' }],
	titles: ['quoted', 'bracketed'],
	titleSuffixes: [
		'-哔哩哔哩',
		'-哔哩哔哩番剧',
		'-哔哩哔哩直播',
		'-哔哩哔哩漫画',
		'-哔哩哔哩专栏',
		'_哔哩哔哩_bilibili',
		' - 哔哩哔哩',
	],
	domains: ['bilibili.com', ...shortHosts, 'acg.tv'],
	shapes: [
		...pagesOf(video, [`${hosts}/video/{item}`, `${hosts}/s/video/{item}`]),
		// These hosts also take a video's number where a short code would stand.
		...pagesOf({ ...video, item: 'BV1{item}' }, [`${shortHosts.join('|')}|acg.tv/BV1{item}`]),
		...pagesOf({ ...video, form: 'digits', item: 'av{item}' }, [`${shortHosts.join('|')}|acg.tv/av{item}`]),
		...pagesOf({ ...post, canonical: 'www.bilibili.com/bangumi/play/{item}' }, [`${hosts}/bangumi/play/{item}`]),
		...pagesOf({ ...post, form: 'digits', item: 'ep{item}', canonical: 'www.bilibili.com/bangumi/play/{item}' }, [
			'b23.tv/ep{item}',
		]),
		...pagesOf({ ...post, form: 'digits', item: 'ss{item}', canonical: 'www.bilibili.com/bangumi/play/{item}' }, [
			'b23.tv/ss{item}',
		]),
		...pagesOf({ ...post, form: 'digits', item: 'cv{item}', canonical: 'www.bilibili.com/read/{item}' }, [
			`${hosts}/read/cv{item}`,
			`${hosts}/read/mobile/{item}`,
			`${hosts}/read/mobile?id`,
			'b23.tv/cv{item}',
		]),
		...pagesOf({ ...post, form: 'digits', canonical: 'www.bilibili.com/opus/{item}' }, [`${hosts}/opus/{item}`]),
		...pagesOf({ ...post, form: 'digits', canonical: 't.bilibili.com/{item}' }, [
			't.bilibili.com/{item}',
			'm.bilibili.com/dynamic/{item}',
		]),
		...pagesOf({ ...post, form: 'digits', canonical: 'live.bilibili.com/{item}', app: 'bilibili://live/{item}' }, [
			'live.bilibili.com/{item}',
			'live.bilibili.com/h5/{item}',
			'live.bilibili.com/blanc/{item}',
		]),
		...pagesOf({ ...post, canonical: 'www.bilibili.com/cheese/play/{item}' }, [`${hosts}/cheese/play/{item}`]),
		...pagesOf({ ...post, form: 'digits', canonical: 'www.bilibili.com/audio/au{item}' }, [`${hosts}/audio/au{item}`]),
		...pagesOf({ form: 'digits', kind: 'profile', canonical: 'space.bilibili.com/{item}' }, [
			'space.bilibili.com/{item}',
			'm.bilibili.com/space/{item}',
			'space.bilibili.com/{item}/video',
			'space.bilibili.com/{item}/dynamic',
		]),
		...pagesOf({ ...goods, canonicalParam: 'itemsId' }, ['mall.bilibili.com/detail.html?itemsId']),
		...pagesOf({ ...goods, canonicalParam: 'itemsId', keep: ['page'] }, [
			'mall.bilibili.com/neul-next/index.html?itemsId',
		]),
	],
	short: [{ hosts: shortHosts, prefix: '/', alphabet: 'alphanumeric', kind: 'post' }],
	trackers: [
		...['share_*', 'vd_source', 'spm_id_from', 'spm_id', 'from_spmid', 'bbid', 'ts', 'buvid', 'is_story_h5', 'mid'],
		...['plat_id', 'timestamp', 'unique_k', 'up_id', '-Arouter', 'from_source', 'from', 'seid', 'msource', 'csource'],
		...['refer_from', 'live_from', 'launch_id', 'session_id', 'hotRank', 'popular_rank', 'dynamicspm_id_from', 'rt'],
		...['broadcast_type', 'is_room_feed', 'visit_id', 'trackid', 'track_id', 'bsource', 'loadingShow', 'noTitleBar'],
		...['goFrom', 'outsideMall', 'simple_id', 'share', 'plat', 'tdsourcetag', 'extra_jump_from', 'hasBack'],
	],
	app: {
		templates: {
			post: 'bilibili://video/{item}',
			profile: 'bilibili://space/{item}',
			page: browser,
		},
		android: 'tv.danmaku.bili',
		ios: '736536022',
	},
	accepts: [],
}
