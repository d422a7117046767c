import type { Localized } from '../src/data/index.js';

/** A test by its file and how its title begins. */
export type Test = readonly [file: string, title: string];

/** A criterion of WCAG 2.2, how the widgets meet it, and what holds them to it. */
export interface Criterion {
  readonly number: string;
  /** As WCAG calls it. */
  readonly name: string;
  readonly level: 'A' | 'AA';
  readonly held: Localized;
  /** None where a widget has nothing that the criterion is about. */
  readonly tests: readonly Test[];
}

const contracts = (file: string, title: string): Test => [`tests/contracts/${file}.test.ts`, title];
const widgets = (file: string, title: string): Test => [`tests/widgets/${file}.test.ts`, title];
const inNode = (file: string, title: string): Test => [`tests/node/${file}.test.ts`, title];

const axe = contracts('accessibility-axe', 'passes every rule in every state');
const spoken = inNode('accessibility-tree', 'is what was listened to');
const walk = contracts('accessibility-keyboard', 'is walked through and back');
const menu = contracts('accessibility-keyboard', 'opens its menu, chooses in it');
const slider = widgets('timeline.chart', 'is one tab stop, a slider that says its point');
const reflow = inNode('zoom', 'fits at ');
const colours = contracts('theme', 'are told apart on ');
const picked = widgets('timeline', 'shows by more than its colour');
const language = contracts('language', 'inherits the nearest lang');
const doctor = inNode('doctor', 'says in every language what is wrong, and how to mend it');
const page = inNode('wcag', 'passes axe in ');

const criterion =
  (level: Criterion['level']) =>
  (
    number: string,
    name: string,
    [zhHans, zhHant, en]: readonly [string, string, string],
    ...tests: Test[]
  ): Criterion => ({
    number,
    name,
    level,
    held: { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en },
    tests,
  });
const A = criterion('A');
const AA = criterion('AA');

const noMedia = [
  '不适用：组件里没有声音和视频。',
  '不適用：元件裡沒有聲音和影片。',
  'Does not apply: there is no sound and no video.',
] as const;
const noEntry = [
  '不适用：组件不收集读者的信息，也不要求登录。',
  '不適用：元件不收集讀者的資訊，也不要求登入。',
  'Does not apply: nothing is asked of readers, neither data nor a login.',
] as const;

export const criteria: readonly Criterion[] = [
  A(
    '1.1.1',
    'Non-text Content',
    [
      '图表是列表的另一种画法，列表里有全部文字；图标和条形对读屏软件隐藏，仪表读出数值。',
      '圖表是列表的另一種畫法，列表裡有全部文字；圖示和長條對螢幕報讀軟體隱藏，儀表讀出數值。',
      'A chart draws what the list says in words; marks and bars are hidden from screen readers, and a gauge tells its value.',
    ],
    axe,
    spoken,
    widgets('talent-gauge', 'is all that a screen reader hears of the drawing and its figure'),
  ),
  A('1.2.1', 'Audio-only and Video-only (Prerecorded)', noMedia),
  A('1.2.2', 'Captions (Prerecorded)', noMedia),
  A('1.2.3', 'Audio Description or Media Alternative (Prerecorded)', noMedia),
  AA('1.2.4', 'Captions (Live)', noMedia),
  AA('1.2.5', 'Audio Description (Prerecorded)', noMedia),
  A(
    '1.3.1',
    'Info and Relationships',
    [
      '标题、列表、表格、时间和成对的名称与数值都用相应的元素，窄屏改成块状排列后角色仍在。',
      '標題、列表、表格、時間和成對的名稱與數值都用相應的元素，窄螢幕改成區塊排列後角色仍在。',
      'Headings, lists, tables, times and names with their values are the elements for it, and keep their roles where a narrow page stacks them.',
    ],
    axe,
    spoken,
    widgets('alumni', 'keeps the roles of a table where its rows are stacked'),
  ),
  A(
    '1.3.2',
    'Meaningful Sequence',
    [
      '源码顺序就是阅读顺序，样式不改变它。',
      '原始碼順序就是閱讀順序，樣式不改變它。',
      'What comes first is read first: styles change no order that matters.',
    ],
    spoken,
    walk,
  ),
  A(
    '1.3.3',
    'Sensory Characteristics',
    [
      '没有一句话靠形状、位置或颜色才能看懂：类别除了形状还有文字。',
      '沒有一句話靠形狀、位置或顏色才能看懂：類別除了形狀還有文字。',
      'Nothing is told by shape, place or colour alone: every kind is named beside its mark.',
    ],
    widgets('timeline', 'explains the kinds’ shapes, and counts their events'),
    spoken,
  ),
  AA(
    '1.3.4',
    'Orientation',
    [
      '横放竖放都可以，排版只看所在容器的宽度。',
      '橫放直放都可以，排版只看所在容器的寬度。',
      'Either way up: the layout follows the width of its container.',
    ],
    reflow,
    contracts('layout', 'fits a container of '),
  ),
  AA('1.3.5', 'Identify Input Purpose', noEntry),
  A(
    '1.4.1',
    'Use of Color',
    [
      '类别靠形状和文字区分，选中的条目另有粗线，关掉的类别带删除线。',
      '類別靠形狀和文字區分，選取的項目另有粗線，關掉的類別帶刪除線。',
      'Kinds differ in shape and word, what is picked has a thicker line, what is off is struck through.',
    ],
    picked,
    widgets('talent-gauge', 'tells its share by form, not by hue'),
  ),
  A('1.4.2', 'Audio Control', noMedia),
  AA(
    '1.4.3',
    'Contrast (Minimum)',
    [
      '在各种常见主题的底色上，浅色与深色，文字对比度都不低于4.5∶1。',
      '在各種常見主題的底色上，淺色與深色，文字對比度都不低於4.5∶1。',
      'Text has a contrast of 4.5:1 at least on the grounds of common themes, light and dark.',
    ],
    colours,
    axe,
  ),
  AA(
    '1.4.4',
    'Resize Text',
    [
      '文字放大到200%，没有内容被裁切或重叠。',
      '文字放大到200%，沒有內容被裁切或重疊。',
      'At 200% nothing is cut off and nothing overlaps.',
    ],
    inNode('zoom', 'fits with text of 200 %'),
    reflow,
  ),
  AA(
    '1.4.5',
    'Images of Text',
    [
      '文字都是文字；图表里的字在列表里也有。',
      '文字都是文字；圖表裡的字在列表裡也有。',
      'Text is text, and what a chart writes stands in the list as well.',
    ],
    spoken,
  ),
  AA(
    '1.4.10',
    'Reflow',
    [
      '放大到400%，也就是宽320像素，不需要横向滚动。',
      '放大到400%，也就是寬320像素，不需要橫向捲動。',
      'At 400%, which is 320 pixels wide, nothing scrolls sideways.',
    ],
    reflow,
    inNode('zoom', 'has its menu within the window at 400 %'),
  ),
  AA(
    '1.4.11',
    'Non-text Contrast',
    [
      '有含义的图形和焦点框，对比度不低于3∶1；强制配色下改用系统颜色。',
      '有含義的圖形和焦點框，對比度不低於3∶1；強制配色下改用系統顏色。',
      'Marks that tell something and the frame of the focus have 3:1 at least, and the system’s colours where it forces them.',
    ],
    colours,
    contracts('accessibility', 'keeps its marks in forced colours'),
    inNode('zoom', 'shows in forced colours what is pressed'),
  ),
  AA(
    '1.4.12',
    'Text Spacing',
    [
      '按规定加大行距、段距、字距和词距，内容不丢失、不重叠。',
      '按規定加大行距、段距、字距和詞距，內容不遺失、不重疊。',
      'With lines, paragraphs, letters and words set wider as WCAG asks, nothing is lost and nothing overlaps.',
    ],
    inNode('zoom', 'bears spaced text'),
  ),
  AA(
    '1.4.13',
    'Content on Hover or Focus',
    [
      '图表的提示可以用鼠标移上去，按Esc即收起，不动就一直在。',
      '圖表的提示可以用滑鼠移上去，按Esc即收起，不動就一直在。',
      'The mouse can move onto a chart’s tooltip, Escape closes it, and it stays until then.',
    ],
    widgets('timeline.chart', 'lets the mouse go over to the tooltip, which Escape closes'),
  ),
  A(
    '2.1.1',
    'Keyboard',
    [
      '按钮、搜索、图表和菜单都能用键盘操作。',
      '按鈕、搜尋、圖表和選單都能用鍵盤操作。',
      'Buttons, search, chart and menu all work by keyboard.',
    ],
    walk,
    menu,
    contracts('accessibility-keyboard', 'is worked by keys alone'),
  ),
  A(
    '2.1.2',
    'No Keyboard Trap',
    [
      'Tab走进组件，也走得出来，往回走也一样。',
      'Tab走進元件，也走得出來，往回走也一樣。',
      'Tab leads into a widget and out of it, and back the same way.',
    ],
    walk,
    menu,
  ),
  A(
    '2.1.4',
    'Character Key Shortcuts',
    [
      '没有全页快捷键；菜单里的字母键只在菜单有焦点时有效。',
      '沒有全頁快速鍵；選單裡的字母鍵只在選單有焦點時有效。',
      'There are no shortcuts: letters find an item in a menu only while that has the focus.',
    ],
    contracts('take-away', 'walks it by arrows, Home, End and letters'),
    widgets('timeline.chart', 'leaves keys alone that mean nothing to it'),
  ),
  A(
    '2.2.1',
    'Timing Adjustable',
    [
      '读者做任何事都没有时限；数据没有载入，随时可以重试。',
      '讀者做任何事都沒有時限；資料沒有載入，隨時可以重試。',
      'Nothing that a reader does has a limit of time; data that did not come can be asked for again at any time.',
    ],
    contracts('accessibility-keyboard', 'is tried again from the keyboard'),
  ),
  A(
    '2.2.2',
    'Pause, Stop, Hide',
    [
      '条形和仪表只在初次看到时动一次，不到一秒；读者要求减少动态时完全不动。',
      '長條和儀表只在初次看到時動一次，不到一秒；讀者要求減少動態時完全不動。',
      'Bars and gauges move once, for less than a second, and not at all where readers want less motion.',
    ],
    inNode('zoom', 'moves nothing where readers want less motion'),
    widgets('timeline', 'moves nothing when the reader chooses kinds'),
  ),
  A(
    '2.3.1',
    'Three Flashes or Below Threshold',
    [
      '没有闪烁；会动的只有上面两样。',
      '沒有閃爍；會動的只有上面兩樣。',
      'Nothing flashes: only what is named above moves.',
    ],
    inNode('zoom', 'moves nothing where readers want less motion'),
  ),
  A(
    '2.4.1',
    'Bypass Blocks',
    [
      '组件以标题开头，级别可以按网页设定；本站有跳到正文的链接。',
      '元件以標題開頭，級別可以按網頁設定；本站有跳到正文的連結。',
      'A widget begins with a heading of the level that the page needs; this site has a link to its content.',
    ],
    contracts('attributes', 'gives its heading the level '),
    page,
  ),
  A(
    '2.4.2',
    'Page Titled',
    [
      '由所在网页负责；本站各页都有标题。',
      '由所在網頁負責；本站各頁都有標題。',
      'Up to the page; those of this site have titles.',
    ],
    page,
  ),
  A(
    '2.4.3',
    'Focus Order',
    [
      '焦点按阅读顺序走；菜单收起，焦点回到按钮；重试之后回到组件开头。',
      '焦點按閱讀順序走；選單收起，焦點回到按鈕；重試之後回到元件開頭。',
      'The focus goes as one reads; a menu gives it back to its button, and who tries again goes on where the widget begins.',
    ],
    walk,
    menu,
    contracts('own-data', 'tries again when the reader asks by keyboard'),
  ),
  A(
    '2.4.4',
    'Link Purpose (In Context)',
    [
      '唯一的链接是来源，链接文字就是来源的名称。',
      '唯一的連結是來源，連結文字就是來源的名稱。',
      'The one link there may be is the source’s, and has its name for a text.',
    ],
    axe,
  ),
  AA('2.4.5', 'Multiple Ways', [
    '由所在网站负责；组件没有自己的页面。',
    '由所在網站負責；元件沒有自己的頁面。',
    'Up to the site: a widget has no pages of its own.',
  ]),
  AA(
    '2.4.6',
    'Headings and Labels',
    [
      '标题说明内容，控件都有看得见的名称，搜索框有标签。',
      '標題說明內容，控制項都有看得見的名稱，搜尋框有標籤。',
      'Headings say what is below them, every control has a name that is seen, and the search has a label.',
    ],
    spoken,
    widgets('alumni', 'has a field with a visible label in '),
  ),
  AA(
    '2.4.7',
    'Focus Visible',
    [
      '有焦点的控件有至少两像素的框，强制配色下也有。',
      '有焦點的控制項有至少兩像素的框，強制配色下也有。',
      'What has the focus has a frame of two pixels at least, in forced colours too.',
    ],
    walk,
    inNode('zoom', 'shows in forced colours what is pressed'),
  ),
  AA(
    '2.4.11',
    'Focus Not Obscured (Minimum)',
    [
      '有焦点的控件不会被组件里的其他东西遮住。',
      '有焦點的控制項不會被元件裡的其他東西遮住。',
      'Nothing of a widget lies over what has the focus.',
    ],
    walk,
  ),
  A(
    '2.5.1',
    'Pointer Gestures',
    [
      '点按就够了，没有要多指或划出轨迹的操作。',
      '點按就夠了，沒有要多指或劃出軌跡的操作。',
      'A press is enough: nothing asks for two fingers or a path.',
    ],
    widgets('timeline.chart', 'picks the event of a point that is tapped'),
  ),
  A(
    '2.5.2',
    'Pointer Cancellation',
    [
      '松开才算数：按下后移开再松，什么也不会发生。',
      '放開才算數：按下後移開再放，什麼也不會發生。',
      'What counts is letting go: a press that is let go elsewhere does nothing.',
    ],
    contracts('accessibility', 'does nothing for a press that is let go elsewhere'),
  ),
  A(
    '2.5.3',
    'Label in Name',
    ['按钮的名称就是它的文字。', '按鈕的名稱就是它的文字。', 'A button’s name is its text.'],
    axe,
    widgets('timeline', 'names each button by its line alone'),
  ),
  A('2.5.4', 'Motion Actuation', [
    '不适用：组件不理会设备的晃动。',
    '不適用：元件不理會裝置的晃動。',
    'Does not apply: nothing listens to the motion of a device.',
  ]),
  AA(
    '2.5.7',
    'Dragging Movements',
    [
      '没有要拖动的东西；图表的点用点按或方向键选。',
      '沒有要拖曳的東西；圖表的點用點按或方向鍵選。',
      'Nothing is dragged: points of a chart are pressed, or come to by arrow keys.',
    ],
    widgets('timeline.chart', 'picks the event of a point that is clicked'),
    widgets('timeline.chart', 'moves between points by arrow keys'),
  ),
  AA(
    '2.5.8',
    'Target Size (Minimum)',
    [
      '可以按的都不小于24像素见方，菜单和报错里的也一样。',
      '可以按的都不小於24像素見方，選單和報錯裡的也一樣。',
      'What can be pressed is 24 by 24 pixels at least, in menus and reports of mistakes too.',
    ],
    inNode('zoom', 'has targets of 24 pixels'),
    contracts('accessibility', 'has targets of at least 24 pixels'),
  ),
  A(
    '3.1.1',
    'Language of Page',
    [
      '组件跟随网页的lang，并在自己里面标明所用的语言。',
      '元件跟隨網頁的lang，並在自己裡面標明所用的語言。',
      'A widget speaks the language of its place, and says within itself which that is.',
    ],
    language,
    axe,
  ),
  AA(
    '3.1.2',
    'Language of Parts',
    [
      '另一种文字的人名和公司名各自标明语言。',
      '另一種文字的人名和公司名各自標明語言。',
      'Names of people and companies in another script are marked as what they are.',
    ],
    widgets('alumni', 'shows names in both scripts, each in its language'),
    spoken,
  ),
  A(
    '3.2.1',
    'On Focus',
    [
      '焦点走到哪里都不触发操作。',
      '焦點走到哪裡都不觸發操作。',
      'The focus alone sets nothing off.',
    ],
    walk,
  ),
  A(
    '3.2.2',
    'On Input',
    [
      '搜索随打随筛，焦点不动，结果数量会读出来。',
      '搜尋隨打隨篩，焦點不動，結果數量會讀出來。',
      'The list follows as one types; the focus stays, and the count is announced.',
    ],
    widgets('alumni', 'filters by “'),
    contracts('accessibility-keyboard', 'is worked by keys alone'),
  ),
  AA(
    '3.2.3',
    'Consistent Navigation',
    [
      '由所在网站负责；组件里各部分的次序处处相同。',
      '由所在網站負責；元件裡各部分的次序處處相同。',
      'Up to the site; the pieces of a widget come in one order everywhere.',
    ],
    contracts('attributes', 'leaves out its '),
  ),
  AA(
    '3.2.4',
    'Consistent Identification',
    [
      '各组件里同样的东西同样命名。',
      '各元件裡同樣的東西同樣命名。',
      'The same thing has the same name in every widget.',
    ],
    contracts('content', 'uses the parts that every widget shares'),
    spoken,
  ),
  A('3.2.6', 'Consistent Help', [
    '由所在网站负责；组件没有客服之类的求助入口。',
    '由所在網站負責；元件沒有客服之類的求助入口。',
    'Up to the site: a widget has no contact to ask for help.',
  ]),
  A(
    '3.3.1',
    'Error Identification',
    [
      '数据有错，用文字说明在哪一项、错在哪里；搜不到也会说明。',
      '資料有錯，用文字說明在哪一項、錯在哪裡；搜不到也會說明。',
      'A mistake in data is told in words, with its place; so is a search that finds no one.',
    ],
    doctor,
    contracts('own-data', 'shows the good rows, and tells of each other one'),
  ),
  A(
    '3.3.2',
    'Labels or Instructions',
    [
      '唯一的输入框有看得见的标签。',
      '唯一的輸入框有看得見的標籤。',
      'The one field there is has a label that is seen.',
    ],
    widgets('alumni', 'has a field with a visible label in '),
  ),
  AA(
    '3.3.3',
    'Error Suggestion',
    [
      '每个错误都附上改法；搜不到时说明怎样回到全部。',
      '每個錯誤都附上改法；搜不到時說明怎樣回到全部。',
      'Each mistake comes with what would be right, a search in vain with the way back.',
    ],
    doctor,
    widgets('alumni', 'says in ${lang} that no one is found, and how to get back'),
  ),
  AA('3.3.4', 'Error Prevention (Legal, Financial, Data)', noEntry),
  A('3.3.7', 'Redundant Entry', noEntry),
  AA('3.3.8', 'Accessible Authentication (Minimum)', noEntry),
  A(
    '4.1.2',
    'Name, Role, Value',
    [
      '控件都是原生元素，或照ARIA的模式写成；名称、角色和状态对照逐行的记录检查。',
      '控制項都是原生元素，或照ARIA的模式寫成；名稱、角色和狀態對照逐行的紀錄檢查。',
      'Controls are native or follow a pattern of ARIA; names, roles and states are compared with a record, line by line.',
    ],
    axe,
    spoken,
    slider,
  ),
  AA(
    '4.1.3',
    'Status Messages',
    [
      '数量、载入、出错和复制成功都在事先就有的状态区里报出，不移动焦点。',
      '數量、載入、出錯和複製成功都在事先就有的狀態區裡報出，不移動焦點。',
      'Counts, loading, mistakes and what was copied are told in regions that were there before, and move no focus.',
    ],
    contracts('own-data', 'says it politely, in a region that was there before'),
    widgets('timeline', 'hides and shows a kind, and says how many are shown'),
    spoken,
  ),
];
