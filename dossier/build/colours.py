"""Colours: light or dark is settled while a page is read, not after it stands.

The theme's own script chooses once the whole page is laid out and has every part of it styled
three times over; on a long page that takes longer than all else it does. So its switch is taken
from it, and two short scripts in the page do the same: what the reader chose last, else what the
system asks for, is there before anything is seen. A choice is kept where the theme keeps it.
"""

HEAD, SWITCH, END = "<head>", 'data-md-component="palette"', "</form>"
OURS = 'data-dossier-component="colours"'

WITH_SCRIPTS = """<script>(function(root){
root.classList.replace("no-js","js");
root.classList.add("js-focus-visible");
root.setAttribute("data-js-focus-visible","");
})(document.documentElement)</script>"""
"""What the theme's script will say of the page, said before there is much of it to style anew."""

CHOICE = """<script>(function(form){
var EITHER="(prefers-color-scheme)",NAMES=["media","scheme","primary","accent"];
var inputs=Array.from(form.querySelectorAll("input"));
function of(input,name){return input.getAttribute("data-md-color-"+name)}
function asked(input){return of(input,"media")!==EITHER&&matchMedia(of(input,"media")).matches}
function kept(){try{return __md_get("__palette")}catch(error){return null}}
function system(){return Math.max(0,inputs.findIndex(function(input){
return of(input,"media")===EITHER||asked(input)}))}
function show(index){
var color={},chosen=inputs[index];
var seen=of(chosen,"media")===EITHER?inputs.find(asked)||chosen:chosen;
NAMES.forEach(function(name){
color[name]=of(name==="media"?chosen:seen,name);
document.body.setAttribute("data-md-color-"+name,color[name])});
inputs.forEach(function(input,i){
input.checked=i===index;
input.nextElementSibling.hidden=i!==index});
document.documentElement.style.colorScheme=color.scheme==="slate"?"dark":"light";
if(document.readyState==="complete")tint();
return color}
function tint(){
var meta=document.querySelector("meta[name=theme-color]")||
document.head.appendChild(document.createElement("meta"));
meta.name="theme-color";
meta.content=getComputedStyle(document.body).backgroundColor}
function again(){var last=kept();show(last&&inputs[last.index]?last.index:system())}
form.addEventListener("change",function(event){
var index=inputs.indexOf(event.target);
__md_set("__palette",{index:index,color:show(index)})});
form.addEventListener("keydown",function(event){
if(event.key!=="Enter")return;
var next=inputs[(inputs.indexOf(event.target)+1)%inputs.length];
event.preventDefault();next.click();next.focus()});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change",again);
addEventListener("load",tint);
again();
})(document.currentScript.previousElementSibling)</script>"""


def settled(html: str) -> str:
    """The page with its colours settled early; a page that has no switch keeps what it has."""
    html = html.replace(HEAD, HEAD + WITH_SCRIPTS, 1)
    before, switch, after = html.partition(SWITCH)
    if not switch:
        return html
    form, end, rest = after.partition(END)
    return f"{before}{OURS}{form}{end}{CHOICE}{rest}"
