/** Messages without anything that looks like a link: most of what people write. */
export const chinese = [
	'{who}{when}去{place}{act}{end}',
	'{when}一起去{act}{end}',
	'我在{place}，{who}还没到{end}',
	'这个{colour}{thing}{feel}{end}',
	'{who}说{thing}{feel}，你要不要{end}',
	'{when}{place}见，记得带{thing}',
	'好的，{when}给你{end}',
	'收到，谢谢{who}{end}',
	'你{when}有空吗？想去{place}{act}',
	'{who}在{place}看到一个{colour}{thing}，{feel}，要不要{end}',
	'{when}我先去{place}{act}，然后和{who}一起{act}{end}',
	'{thing}买了吗？{who}{when}要用',
	'刚到{place}，人好多{end}',
	'哈哈哈哈{feel}，{who}又把{thing}忘在{place}了',
	'嗯嗯',
	'在吗？{when}{place}的{act}还去不去{end}',
	'{who}{when}不来了，说{place}那边{feel}{end}',
	'听说{place}新开了一家卖{thing}的，{feel}{end}',
	'{who}的{colour}{thing}{feel}，我也想买一个，不知道还有没有货{end}',
	'别忘了{when}{act}，{who}在{place}等你，晚了就没位置了',
	'“{feel}”，{who}是这么说的（我没看见）',
	'《{thing}》这部片子{feel}，{when}去看{end}',
]

export const english = [
	'Can you {verb} the {noun} {day}?',
	'{name} says the {noun} is {adjective}, I will {verb} it {day}',
	'{talk}, see you {day}!',
	'The {adjective} {noun} arrived {day} and {name} loves it',
	'I have to {verb} my {noun}, back in {small} minutes',
	"don't forget the {noun}, {name} needs it {day}",
	'{talk}. then we {verb} it {day}.',
	'where is {name}? the {noun} starts {day}',
	'{talk}',
	'{talk} {talk}, {name}',
	'Is it {adjective}? I thought {name} would {verb} it... {talk}.',
	'We could {verb} the {adjective} {noun} (or ask {name}) {day}; {talk}?',
	'I am at the station, the {noun} is {adjective} as always. Call me.',
]

export const mixed = [
	'这个 {noun} {feel}，{name} 让我 {verb} 一下{end}',
	'{name} {when}来{place}吗？the {noun} is ready',
	'{talk}，{when}{place}见',
	'帮我 {verb} 那个 {noun}，{when}要{end}',
	'{who}的 {noun} {feel} {emoji}',
	'deadline 是{when}，{name} 说要 {verb} {noun}{end}',
	'PPT 我{when}发你，{name} 先 check 一下',
	'WiFi 密码是 {secret} 别外传',
]

export const emoji = [
	'{emoji}',
	'{emoji}{emoji}{emoji}',
	'{talk} {emoji}',
	'{feel}{emoji}{emoji}',
	'{emoji} {who}{when}{act}{emoji}',
	'[捂脸][捂脸]{feel}',
	'{when}见{emoji} {name}',
	':) {talk} ;-) {adjective}',
]
